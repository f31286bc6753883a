package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.acts.AdvanceCatchUps;
import com.encore.console.StagedRuns;
import com.encore.operations.Identity;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs started by hand in browsers: what is typed is looked up, what would happen is shown, money waits for two people. */
@JourneyTest
@ExtendWith(InChromium.class)
class StartJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PLAIN = RehearsedJobs.PLAIN;
    private static final String MONEY = RehearsedJobs.MONEY;
    private static final String WHY = "왜 하시나요?";
    private static final String CATCH_UP = "/admin/jobs/tidy/catch-up";
    private static final String WHICH = "어느 프로젝트인가요?";

    private static ConfigurableApplicationContext jobs;

    @Autowired
    Console console;

    @Autowired
    People people;

    @Autowired
    Shows shows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    AdvanceCatchUps catchUps;

    @BeforeAll
    static void startANodeForJobs() {
        jobs = JobsNode.start();
    }

    @AfterAll
    static void stopIt() {
        if (jobs != null) {
            jobs.close();
        }
    }

    @Test
    void startsTheOneThatWasMeantOnceItIsFoundAndTheReasonIsGiven(Guests guests) {
        Show meant = shows.open(null);
        shows.open(null);
        Guest admin = guests.atADesk().opens("/admin/jobs").signsIn(newcomer(Role.ADMIN));
        admin.isAt("작업 콘솔").follows("연습").isAt("연습").follows("시작하기");
        admin.isAt("연습 작업을 시작할까요?").answers(WHICH, "그런공연없어요").presses("미리 보기");
        admin.isAskedAgain(WHICH, "그런 것을 찾지 못했어요").isNotOffered("시작하기");

        admin.answers(WHICH, "번째밤").presses("미리 보기");
        admin.reads("어느 것인가요?").follows(meant.title());
        admin.isAt("연습 작업을 시작할까요?").reads(meant.title(), "미리 셀 것이 없어요", "한 번만 시작해요");
        admin.presses("시작하기").isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(console.runs(PLAIN, meant.id().value())).isEmpty();

        admin.answers(WHY, "연습해요").presses("시작하기").isAt("연습").reads("말을 남겼어요");
        await().atMost(SOON).until(() -> console.ended(PLAIN, meant.id().value(), "COMPLETED"));
        assertThat(RehearsedJobs.written(jdbc, meant.id().value())).isEqualTo(RehearsedJobs.all());
        admin.opens("/admin/jobs/" + PLAIN).readsWhere(meant.title(), "끝났어요");
    }

    @Test
    void showsWhatADayWouldHaveThrownAwayBeforeItDoes(Guests guests) {
        LocalDate day = LocalDate.of(2019, 6, 1);
        Instant longAgo = Instant.parse("2018-01-01T00:00:00Z");
        long old = new StagedRuns(jdbc)
                .run("tidy", Identity.date(LocalDate.of(2018, 1, 1)))
                .at(longAgo)
                .step("runs", 1, 1, 0, Duration.ofSeconds(1))
                .ended("COMPLETED", Duration.ofSeconds(1))
                .save();
        Guest admin = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer(Role.ADMIN));
        admin.isAt("작업 콘솔").follows("정리").isAt("정리").follows("시작하기");
        admin.isAt("정리 작업을 시작할까요?").answers("어느 날인가요?", "2999-01-01").presses("미리 보기");
        admin.isAskedAgain("어느 날인가요?", "아직 오지 않은 때예요").isNotOffered("시작하기");

        admin.answers("어느 날인가요?", day.toString()).presses("미리 보기");
        admin.reads("2019년 6월 1일", "시작하면 하게 될 일").readsWhere("지울 실행 기록", "1").readsWhere("지울 웹훅", "0");
        admin.answers(WHY, "디스크가 찼어요").presses("시작하기").isAt("정리").reads("말을 남겼어요");

        await().atMost(SOON).until(() -> outcome("tidy", Identity.date(day)).equals("COMPLETED"));
        assertThat(jdbc.sql("select count(*) from run_request where id = ?")
                        .param(old)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void startsNothingThatWouldDoOtherThingsThanThoseThatWereShown(Guests guests) {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 45_000);
        Guest asker = guests.atADesk().opens("/admin/jobs").signsIn(newcomer(Role.ADMIN));
        asker.isAt("작업 콘솔").follows("돈 연습").isAt("돈 연습").reads("돈이 움직여요").follows("승인 청하기");
        asker.isAt("돈 연습 작업의 승인을 청할까요?").answers(WHICH, Long.toString(work)).presses("미리 보기");
        asker.readsWhere("이제 돌려줄 환불", "1", "45,000원").answers(WHY, "서둘러요");
        RehearsedJobs.owes(work, 46_000);
        asker.presses("승인 청하기").isAt("돈 연습 작업의 승인을 청할까요?");
        asker.reads("그사이 달라졌어요").readsWhere("이제 돌려줄 환불", "45,000원", "46,000원", "달라졌어요");
        assertThat(approvals(work)).isEmpty();
        String approval = asked(asker);

        Guest approver = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer(Role.APPROVER));
        approver.isAt("작업 콘솔").turnsTo("승인").isAt("승인").followsWhere(Long.toString(work), "돈 연습 · 이름 모를 것 " + work);
        approver.isAt("돈 연습 작업을 시작해도 될까요?").reads("46,000원").answers(WHY, "봤어요");
        RehearsedJobs.owes(work, 47_000);
        approver.presses("이 숫자로 승인하기").isAt("돈 연습 작업을 시작해도 될까요?");
        approver.reads("달라져서 시작하지 않았어요", "돈은 움직이지 않았어요")
                .readsWhere("이제 돌려줄 환불", "46,000원", "47,000원")
                .isNotOffered("이 숫자로 승인하기");
        assertThat(approvals(work)).containsExactly("CHANGED");

        asker.opens(console.startPage(MONEY, work));
        String again = asked(asker);
        RehearsedJobs.owes(work, 48_000);
        approver.opens(again).isAt("돈 연습 작업을 시작해도 될까요?").reads("청할 때와 지금이 달라요").isNotOffered("이 숫자로 승인하기");
        assertThat(console.runs(MONEY, work)).isEmpty();
        assertThat(approval).isNotEqualTo(again);
    }

    @Test
    void startsNoMoneyThatAnotherPersonSendsBackOrThatIsTakenBack(Guests guests) {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 45_000);
        Guest asker = guests.atADesk().opens(console.startPage(MONEY, work)).signsIn(newcomer(Role.ADMIN));
        String approval = asked(asker);
        asker.reads("내가 청한 것은 다른 사람이 승인해요").isNotOffered("이 숫자로 승인하기", "돌려보내기");
        asker.page().locator("main form").evaluate("form => form.action = form.action.replace('decline', 'approve')");
        asker.answers(WHY, "제가 할게요").presses("거두기");
        asker.isAt("돈 연습 작업을 시작해도 될까요?").reads("내가 청한 것을 내가 승인할 수 없어요", "승인을 기다려요");
        asker.opens(console.startPage(MONEY, work)).answers(WHY, "또 청해요").presses("승인 청하기");
        asker.isAt("돈 연습").reads("이미 청해 뒀어요");

        Guest other = guests.onAPhone().opens(approval).signsIn(newcomer(Role.ADMIN));
        Guest late = other.inAnotherTab().opens(approval).isAt("돈 연습 작업을 시작해도 될까요?");
        other.isAt("돈 연습 작업을 시작해도 될까요?").presses("돌려보내기").isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(approvals(work)).containsExactly("ASKED");
        other.answers(WHY, "금액이 이상해요").presses("돌려보내기");
        other.isAt("돈 연습 작업을 시작해도 될까요?").reads("아무것도 시작하지 않았어요", "금액이 이상해요").isNotOffered("이 숫자로 승인하기", "돌려보내기");
        late.answers(WHY, "괜찮아 보여요").presses("이 숫자로 승인하기");
        late.isAt("돈 연습 작업을 시작해도 될까요?").reads("이미 정해진 것이에요");
        asker.opens(approval).reads("돌려보냈어요", "금액이 이상해요");

        asker.opens(console.startPage(MONEY, work));
        asked(asker);
        asker.answers(WHY, "제가 잘못 봤어요")
                .presses("거두기")
                .isAt("돈 연습 작업을 시작해도 될까요?")
                .reads("제가 잘못 봤어요");
        assertThat(approvals(work)).containsExactly("DECLINED", "DECLINED");
        assertThat(console.runs(MONEY, work)).isEmpty();
    }

    @Test
    void asksForThePasswordBeforeMoneyAndTakesNoOther(Guests guests) {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 45_000);
        Guest asker = guests.onAPhone().opens("/admin/jobs/" + MONEY).signsIn(newcomer(Role.ADMIN));
        asker.isAt("돈 연습");
        clock.advance(Duration.ofMinutes(11));
        asker.follows("승인 청하기").isAt("비밀번호를 다시 확인할게요").answers("비밀번호", "not that one");
        asker.presses("확인하기").isAt("비밀번호를 다시 확인할게요").isAskedAgain("비밀번호", "비밀번호가 맞지 않아요");
        asker.answers("비밀번호", People.PASSWORD).presses("확인하기");
        asker.isAt("돈 연습 작업의 승인을 청할까요?").answers(WHICH, Long.toString(work)).presses("미리 보기");
        asker.reads("45,000원").answers(WHY, "오래 생각했어요");
        clock.advance(Duration.ofMinutes(11));
        asker.presses("승인 청하기").isAt("비밀번호를 다시 확인할게요");
        assertThat(approvals(work)).isEmpty();
        asker.answers("비밀번호", People.PASSWORD).presses("확인하기");
        asker.isAt("돈 연습 작업의 승인을 청할까요?").reads("45,000원");
        asked(asker);
        assertThat(approvals(work)).containsExactly("ASKED");
    }

    @Test
    void catchesUpTheDaysThatWereMissedOneAfterTheOtherAndTheOldestFirst(Guests guests) {
        LocalDate first = LocalDate.of(2019, 3, 1);
        LocalDate second = first.plusDays(1);
        excusesWhatOthersLeft();
        missing(second, Duration.ofDays(1));
        missing(first, Duration.ofDays(2));
        Guest admin = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer(Role.ADMIN));
        admin.isAt("작업 콘솔").followsWhere("2019년 3월 1일", "작업 보기").isAt("정리").follows("빠진 날 채우기");
        admin.isAt("정리 작업의 빠진 날을 채울까요?").reads("오래된 날부터 하나씩");
        assertThat(admin.page().locator("main ol li").allInnerTexts())
                .containsSubsequence("2019년 3월 1일 (금)", "2019년 3월 2일 (토)");
        Guest late = admin.inAnotherTab().opens(CATCH_UP).answers(WHY, "저도 봤어요");
        admin.presses("차례로 채우기").isAskedAgain(WHY, "왜 그렇게 하는지");
        admin.answers(WHY, "서버를 옮겼어요").presses("차례로 채우기");
        admin.isAt("정리 작업의 빠진 날을 채울까요?").reads("하나씩 채우기 시작했어요", "채우는 중이에요", "서버를 옮겼어요");
        late.presses("차례로 채우기").isAt("정리 작업의 빠진 날을 채울까요?").reads("이미 빠진 날을 채우고 있어요");

        catchUps.advance(10);
        catchUps.advance(10);
        await().atMost(SOON).until(() -> outcome("tidy", Identity.date(first)).equals("COMPLETED"));
        assertThat(outcome("tidy", Identity.date(second)))
                .as("waits for the day before")
                .isEmpty();
        admin.opens(CATCH_UP).readsWhere("2019년 3월 1일 (금) ·", "끝났어요").readsWhere("2019년 3월 2일 (토) ·", "차례를 기다려요");
        catchUps.advance(10);
        await().atMost(SOON).until(() -> outcome("tidy", Identity.date(second)).equals("COMPLETED"));
        catchUps.advance(10);
        admin.opens(CATCH_UP).reads("빠진 날이 없어요", "모두 채웠어요").isNotOffered("차례로 채우기");
        late.opens("/admin/jobs/tidy").isAt("정리").reads("2019년 3월 2일");
    }

    private void excusesWhatOthersLeft() {
        jdbc.sql("""
                        update expected_run set state = 'EXCUSED', over_at = ?, over_reason = '다른 시험이 남겼어요'
                        where job_name = 'tidy' and state = 'MISSING'
                        """).param(clock.instant()).update();
    }

    private void missing(LocalDate day, Duration ago) {
        jdbc.sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state, paused, found_at)
                        values ('tidy', :about, :due, :due, false, 'MISSING', false, :due)
                        """)
                .param("about", Identity.date(day).text())
                .param("due", clock.instant().minus(ago))
                .update();
    }

    /** The address of the approval that was asked for. */
    private String asked(Guest asker) {
        asker.answers(WHY, "공연이 취소됐어요").presses("승인 청하기");
        asker.isAt("돈 연습 작업을 시작해도 될까요?").reads("승인을 기다려요");
        return asker.path();
    }

    private List<String> approvals(long work) {
        return jdbc.sql("select state from run_approval where job_name = ? and identity = ? order by id")
                .params(MONEY, Identity.project(work).text())
                .query(String.class)
                .list();
    }

    private String outcome(String job, Identity identity) {
        return jdbc.sql("""
                        select coalesce(max(outcome), '') from run_request where job_name = ? and identity = ?
                        """).params(job, identity.text()).query(String.class).single();
    }

    private Email newcomer(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        return email;
    }
}
