package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.console.StagedRuns;
import com.encore.operations.Identity;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Encore found wrong is taken up in a browser: alerts, runs that are missing, and triggers that do not ring. */
@JourneyTest
@ExtendWith(InChromium.class)
class WatchJourneyTests {

    private static final String WHY = "까닭";
    private static final String DOING = "무엇을 하고 있나요";
    private static final String SEEN = "확인했어요";
    private static final String EXCUSE = "안 돌려도 돼요";
    private static final String REPAIR = "고치기";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void letsOnePersonTakeAnAlertUpAndTellsTheSecond(Guests guests) {
        Identity night = Identity.date(LocalDate.of(2033, 5, 6));
        Duration minute = Duration.ofMinutes(1);
        long run = new StagedRuns(jdbc)
                .run("tidy", night)
                .step("runs", 3, 0, 0, minute)
                .ended("FAILED", minute)
                .save();
        long alert = alert(run, night);
        Guest admin = guests.atADesk().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔").readsWhere("2033년 5월 6일", "작업이 실패했어요").follows("알림 모두 보기");
        Guest late = admin.inAnotherTab().opens("/admin/alerts/" + alert + "/acknowledge");
        late.isAt("이 알림을 확인했나요?").answers(DOING, "저도 보고 있어요");

        admin.isAt("알림").readsWhere("2033년 5월 6일", "새 알림").followsWhere("2033년 5월 6일", SEEN);
        admin.isAt("이 알림을 확인했나요?").reads("작업이 실패했어요", "원인이 사라질 때 닫혀요");
        admin.presses(SEEN).isAskedAgain(DOING, "적어 주세요");
        assertThat(note(alert)).isEmpty();
        admin.answers(DOING, "로그를 보고 있어요").presses(SEEN);
        admin.isAt("알림").reads("확인했다고 적었어요").readsWhere("2033년 5월 6일", "김민지 님이 확인했어요", "로그를 보고 있어요");
        late.presses(SEEN).isAt("알림").reads("김민지 님이 먼저 처리했어요");
        late.opens("/admin/alerts/" + alert + "/acknowledge")
                .reads("다른 사람이 먼저 확인했어요")
                .isNotOffered(SEEN);
        assertThat(note(alert)).isEqualTo("로그를 보고 있어요");

        late.opens("/admin/alerts").isAt("알림").reads("로그를 보고 있어요").follows("정리 · 2033년 5월 6일 (금) 몫");
        late.isAt("정리 · 2033년 5월 6일 (금)").reads("하다가 실패했어요");
    }

    @Test
    void passesOverARunThatIsMissingForAReason(Guests guests) {
        long missing = missing(LocalDate.of(2033, 5, 7));
        Guest admin = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔").reads("돌았어야 하는데 돌지 않았어요").readsWhere("2033년 5월 7일", "안 돌았어요", "작업 보기");
        admin.followsWhere("2033년 5월 7일", EXCUSE).isAt("이 작업은 안 돌려도 되나요?");
        admin.reads("2033년 5월 7일", "돌리지 않고 넘어가요", "돈은 움직이지 않아요");
        Guest late = admin.inAnotherTab().opens(admin.path()).answers(WHY, "제 생각에도요");

        admin.presses(EXCUSE).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(stateOf(missing)).isEqualTo("MISSING");
        admin.answers(WHY, "점검하던 날이에요").presses(EXCUSE);
        admin.isAt("빠진 작업").reads("넘어간다고 적었어요").readsWhere("2033년 5월 7일", "넘어갔어요", "점검하던 날이에요");
        assertThat(stateOf(missing)).isEqualTo("EXCUSED");
        late.presses(EXCUSE).isAt("빠진 작업").reads("김민지 님이 먼저 처리했어요");
        late.opens("/admin/alerts/missing/" + missing + "/excuse")
                .reads("이미 실행됐거나")
                .isNotOffered(EXCUSE);
    }

    @Test
    void repairsATriggerThatIsInErrorAndOneThatNobodyHolds(Guests guests) {
        Guest admin = guests.atADesk().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔");
        breaks("tidy", "ERROR", 600_000);
        breaks("reconcile-payments", "ACQUIRED", -40_000);
        admin.turnsTo("알람 점검").isAt("알람 점검").readsWhere("jobs tidy", "고장", "더는 울리지 않아요");
        admin.readsWhere("jobs reconcile-payments", "붙잡혀 있음", "울릴 때가 지났어요").followsWhere("jobs tidy", REPAIR);
        admin.isAt("이 알람을 고칠까요?").reads("jobs tidy", "다시 다음 울릴 때를 기다리게 해요");
        Guest late = admin.inAnotherTab().opens(admin.path()).answers(WHY, "저도 고쳐요");
        admin.presses(REPAIR).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(triggerState("tidy")).isEqualTo("ERROR");
        admin.answers(WHY, "배포가 잘못됐어요").presses(REPAIR).isAt("알람 점검").reads("고쳤어요");
        assertThat(triggerState("tidy")).isEqualTo("WAITING");
        late.presses(REPAIR).isAt("알람 점검").reads("그사이 상태가 바뀌어서 고치지 않았어요");
        late.opens("/admin/triggers/repair?id=ERROR:jobs:tidy")
                .reads("그사이 상태가 바뀌어서")
                .isNotOffered(REPAIR);

        admin.followsWhere("jobs reconcile-payments", REPAIR)
                .isAt("이 알람을 고칠까요?")
                .reads("있던 그대로 다시 걸어요");
        admin.answers(WHY, "서버가 죽었어요");
        breaks("reconcile-payments", "ACQUIRED", -50_000);
        admin.presses(REPAIR).isAt("알람 점검").reads("그사이 상태가 바뀌어서 고치지 않았어요");
        assertThat(triggerState("reconcile-payments")).isEqualTo("ACQUIRED");
        admin.followsWhere("jobs reconcile-payments", REPAIR)
                .answers(WHY, "서버가 죽었어요")
                .presses(REPAIR);
        admin.isAt("알람 점검").reads("고쳤어요");
        assertThat(triggerState("reconcile-payments")).isEqualTo("WAITING");
    }

    /** As nothing but a dying process would leave it. */
    private void breaks(String job, String state, long fromNowMillis) {
        jdbc.sql("""
                        update QRTZ_TRIGGERS set TRIGGER_STATE = ?,
                          NEXT_FIRE_TIME = cast(unix_timestamp(now(3)) * 1000 as signed) + ?
                        where SCHED_NAME = 'encore' and TRIGGER_NAME = ? and TRIGGER_GROUP = 'jobs'
                        """).params(state, fromNowMillis, job).update();
    }

    private String triggerState(String job) {
        return jdbc.sql("""
                        select TRIGGER_STATE from QRTZ_TRIGGERS
                        where SCHED_NAME = 'encore' and TRIGGER_NAME = ? and TRIGGER_GROUP = 'jobs'
                        """).param(job).query(String.class).single();
    }

    private long alert(long run, Identity about) {
        jdbc.sql("""
                        insert into alert (kind, thing, episode, detail, seen_at, raise_at, raised_at)
                        values ('RUN_FAILED', :thing, :run, 'FAILED', :now, :now, :now)
                        """)
                .param("thing", "tidy " + about.text())
                .param("run", Long.toString(run))
                .param("now", clock.instant())
                .update();
        return jdbc.sql("select max(id) from alert").query(Long.class).single();
    }

    private String note(long alert) {
        return jdbc.sql("select coalesce(ack_note, '') from alert where id = ?")
                .param(alert)
                .query(String.class)
                .single();
    }

    private long missing(LocalDate day) {
        // the overview begins with what has been missing longest
        jdbc.sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state, paused, found_at)
                        values ('tidy', :about, :due, :due, false, 'MISSING', false, :due)
                        """)
                .param("about", Identity.date(day).text())
                .param("due", clock.instant().minus(Duration.ofDays(30)))
                .update();
        return jdbc.sql("select max(id) from expected_run").query(Long.class).single();
    }

    private String stateOf(long missing) {
        return jdbc.sql("select state from expected_run where id = ?")
                .param(missing)
                .query(String.class)
                .single();
    }

    private Email newcomer() {
        Email email = People.newEmail();
        people.register(email, Role.ADMIN);
        return email;
    }
}
