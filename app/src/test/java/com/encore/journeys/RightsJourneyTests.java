package com.encore.journeys;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.console.StagedRuns;
import com.encore.operations.Identity;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may watch the jobs sees everything and is offered nothing; who may not is turned away with a page of ours. */
@JourneyTest
@ExtendWith(InChromium.class)
class RightsJourneyTests {

    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final String[] ACTS = {
        "시작하기",
        "승인 청하기",
        "멈추기",
        "다시 시작하기",
        "영영 그만두기",
        "죽은 노드에서 넘겨받기",
        "결과 정리하기",
        "잠시 멈추기",
        "다시 울리게 하기",
        "시각 바꾸기",
        "빠진 날 채우기",
        "지금 울리기",
        "확인했어요",
        "안 돌려도 돼요",
        "고치기",
        "이 숫자로 승인하기",
        "돌려보내기",
        "거두기"
    };

    @Autowired
    Console console;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final LocalDate day = LocalDate.of(2034, 2, 3).plusDays(DAYS.incrementAndGet());
    private long run;
    private long alert;
    private long missing;
    private String approval;

    @BeforeEach
    void leavesSomethingToDoOfEveryKind() {
        Duration minute = Duration.ofMinutes(1);
        run = new StagedRuns(jdbc)
                .run("tidy", Identity.date(day))
                .step("runs", 3, 0, 0, minute)
                .ended("FAILED", minute)
                .save();
        alert = jdbc.sql("select coalesce(max(id), 0) + 1 from alert")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into alert (id, kind, thing, episode, detail, seen_at, raise_at, raised_at)
                        values (:id, 'RUN_FAILED', :thing, :run, 'FAILED', :now, :now, :now)
                        """)
                .param("id", alert)
                .param("thing", "tidy " + Identity.date(day).text())
                .param("run", Long.toString(run))
                .param("now", clock.instant())
                .update();
        missing = jdbc.sql("select coalesce(max(id), 0) + 1 from expected_run")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into expected_run
                          (id, job_name, identity, due_at, late_at, made_up, state, paused, found_at)
                        values (:id, 'tidy', :about, :now, :now, false, 'MISSING', false, :now)
                        """)
                .param("id", missing)
                .param("about", "date=" + LocalDate.EPOCH.plusDays(30_000 + missing))
                .param("now", clock.instant())
                .update();
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 10_000);
        approval = console.ask(console.comes(Role.ADMIN), work);
    }

    @Test
    void showsAnOperatorEveryPageAndNoWayToDoAnything(Guests guests) {
        Guest operator = guests.atADesk().opens("/admin/jobs").signsIn(newcomer(Role.OPERATOR));
        operator.isAt("작업 콘솔").isNotOffered(ACTS).follows("정리").isAt("정리").isNotOffered(ACTS);
        operator.opens("/admin/jobs").follows("실행 기록").isAt("실행 기록").follows("정리 #" + run);
        operator.isAt(aboutTheDay()).reads("하다가 실패했어요").isNotOffered(ACTS);
        operator.turnsTo("알림").isAt("알림").reads("작업이 실패했어요").isNotOffered(ACTS);
        operator.opens("/admin/alerts/missing").isAt("빠진 작업").reads("안 돌았어요").isNotOffered(ACTS);
        operator.opens("/admin/triggers").isAt("알람 점검").isNotOffered(ACTS);
        operator.opens(approval).isAt("돈 연습 작업을 시작해도 될까요?").reads("10,000원").isNotOffered(ACTS);
        for (String act : acts()) {
            operator.opens(act).isTurnedAway();
        }
    }

    @Test
    void letsAnApproverDecideAndDoNothingElse(Guests guests) {
        Guest approver = guests.onAPhone().opens(approval).signsIn(newcomer(Role.APPROVER));
        approver.isAt("돈 연습 작업을 시작해도 될까요?").presses("돌려보내기");
        approver.isAskedAgain("왜 하시나요?", "왜 그렇게 하는지").reads("승인을 기다려요");
        approver.opens("/admin/runs/" + run).isAt(aboutTheDay()).isNotOffered(ACTS);
        for (String act : acts()) {
            approver.opens(act).isTurnedAway();
        }
    }

    @Test
    void hasNoConsoleForPeopleWithoutARoleForIt(Guests guests) {
        Guest stranger = guests.onAPhone().opens("/admin/jobs").isAt("로그인");
        stranger.opens("/admin/runs/" + run + "/restart").isAt("로그인");
        for (Role role : List.of(Role.FAN, Role.FINANCE)) {
            Guest other = guests.onAPhone()
                    .opens("/admin/jobs")
                    .signsIn(newcomer(role))
                    .isTurnedAway();
            for (String page :
                    List.of("/admin/runs", "/admin/runs/" + run, "/admin/alerts", approval, "/admin/jobs/tidy")) {
                other.opens(page).isTurnedAway();
            }
            for (String act : acts()) {
                other.opens(act).isTurnedAway();
            }
        }
    }

    private String aboutTheDay() {
        return "정리 · "
                + DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E)", Locale.KOREAN).format(day);
    }

    private List<String> acts() {
        return List.of(
                "/admin/jobs/tidy/start",
                "/admin/jobs/tidy/schedule",
                "/admin/jobs/tidy/pause",
                "/admin/jobs/tidy/resume",
                "/admin/jobs/tidy/ring",
                "/admin/jobs/tidy/catch-up",
                "/admin/runs/" + run + "/stop",
                "/admin/runs/" + run + "/restart",
                "/admin/runs/" + run + "/abandon",
                "/admin/runs/" + run + "/recover",
                "/admin/runs/" + run + "/resolve",
                "/admin/alerts/" + alert + "/acknowledge",
                "/admin/alerts/missing/" + missing + "/excuse",
                "/admin/triggers/repair?id=ERROR:jobs:tidy",
                "/admin/refunds",
                "/admin/refunds/retry");
    }

    private Email newcomer(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        return email;
    }
}
