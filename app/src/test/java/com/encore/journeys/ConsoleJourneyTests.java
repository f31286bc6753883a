package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people start a job that moves money, and runs are stopped, restarted and given up, in browsers. */
@JourneyTest
@ExtendWith(InChromium.class)
class ConsoleJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WHY = "왜 하시나요?";

    private static ConfigurableApplicationContext jobs;

    @Autowired
    Console console;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

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
    void startsMoneyWhenASecondPersonHasSeenTheSameFigures(Guests guests) {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 1_234_000);
        Guest asker = guests.atADesk()
                .opens(console.startPage(RehearsedJobs.MONEY, work))
                .signsIn(newcomer(Role.ADMIN));
        asker.isAt("돈 연습 작업의 승인을 청할까요?").reads("이제 돌려줄 환불", "1,234,000원");
        asker.presses("승인 청하기").isAt("돈 연습 작업의 승인을 청할까요?").reads("왜 그렇게 하는지");
        asker.types("reason", "공연이 취소됐어요").presses("승인 청하기");
        asker.isAt("돈 연습 작업을 시작해도 될까요?").reads("다른 사람이 승인해요", "1,234,000원");
        assertThat(console.runs(RehearsedJobs.MONEY, work)).isEmpty();

        Guest approver = guests.onAPhone().opens(asker.path()).signsIn(newcomer(Role.APPROVER));
        approver.isAt("돈 연습 작업을 시작해도 될까요?").reads("공연이 취소됐어요", "1,234,000원");
        approver.types("reason", "숫자를 확인했어요").presses("이 숫자로 승인하기");
        approver.isAt("돈 연습 작업을 시작해도 될까요?").reads("숫자를 확인했어요");

        await().atMost(SOON).until(() -> console.ended(RehearsedJobs.MONEY, work, "COMPLETED"));
        approver.opens("/admin/approvals").isAt("승인").reads("승인하고 시작했어요");
        asker.opens("/admin/jobs/" + RehearsedJobs.MONEY).isAt("돈 연습").reads("끝났어요");
    }

    @Test
    void stopsARunThatShowsAsStoppingUntilItHas(Guests guests) throws InterruptedException {
        long work = RehearsedJobs.work();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RehearsedJobs.before(work, number -> {
            reached.countDown();
            hold(goOn);
        });
        Guest admin = guests.onAPhone()
                .opens(console.startPage(RehearsedJobs.PLAIN, work))
                .signsIn(newcomer(Role.ADMIN));
        admin.isAt("연습 작업을 시작할까요?").types("reason", "연습해요").presses("시작하기");
        admin.isAt("연습").reads("말을 남겼어요");
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        long run = console.run(RehearsedJobs.PLAIN, work);

        admin.opens("/admin/runs/" + run + "/stop").isAt("이 실행을 멈출까요?").reads("하던 묶음까지 끝내고");
        admin.types("reason", "잘못 눌렀어요").presses("멈추기");
        admin.opens("/admin/runs/" + run + "/stop").isAt("이 실행을 멈출까요?").reads("멈추는 중", "멈추라고 말해 뒀어요");
        assertThat(console.outcome(run)).isEmpty();

        goOn.countDown();
        await().atMost(SOON).until(() -> console.ended(RehearsedJobs.PLAIN, work, "STOPPED"));
        admin.opens("/admin/jobs/" + RehearsedJobs.PLAIN).isAt("연습").reads("멈췄어요");
    }

    @Test
    void answersASecondTabWhoseRunWasAlreadyToldToStopAndRestartsItOnceItHas(Guests guests)
            throws InterruptedException {
        long work = RehearsedJobs.work();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RehearsedJobs.before(work, number -> {
            reached.countDown();
            hold(goOn);
        });
        Guest admin = started(guests.atADesk(), work);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        String run = "/admin/runs/" + console.run(RehearsedJobs.PLAIN, work);
        Guest late = admin.inAnotherTab().opens(run).isAt(aboutWork(work));
        admin.opens(run).isAt(aboutWork(work)).reads("맡은 노드가 지금 하고 있어요").isNotOffered("다시 시작하기", "영영 그만두기", "결과 정리하기");
        late.follows("멈추기").isAt("이 실행을 멈출까요?").answers(WHY, "저도 봤어요");

        admin.follows("멈추기").isAt("이 실행을 멈출까요?").reads("하던 묶음까지 끝내고");
        admin.presses("멈추기").isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(stopWanted(work)).isFalse();
        admin.answers(WHY, "잘못 눌렀어요").presses("멈추기");
        admin.isAt(aboutWork(work)).reads("멈추라고 말해 뒀어요", "멈추는 중").isNotOffered("멈추기", "다시 시작하기");
        assertThat(stopWanted(work)).isTrue();
        late.presses("멈추기").isAt(aboutWork(work)).reads("지금 상태에서는 할 수 없어요");
        late.opens(run + "/restart")
                .isAt("이 일을 다시 시작할까요?")
                .reads("아직 맡은 노드가 있어요")
                .isNotOffered("다시 시작하기");
        late.opens(run + "/abandon")
                .isAt("이 일을 영영 그만둘까요?")
                .reads("아직 맡은 노드가 있어요")
                .isNotOffered("영영 그만두기");

        goOn.countDown();
        await().atMost(SOON).until(() -> console.ended(RehearsedJobs.PLAIN, work, "STOPPED"));
        late.opens(run).isAt(aboutWork(work)).reads("부탁대로 멈췄어요").follows("다시 시작하기");
        late.isAt("이 일을 다시 시작할까요?").reads("이미 한 것은 다시 하지 않아요").answers(WHY, "이어서 해요");
        admin.opens(run).follows("다시 시작하기").isAt("이 일을 다시 시작할까요?");
        admin.presses("다시 시작하기").isAskedAgain(WHY, "왜 그렇게 하는지");
        admin.answers(WHY, "이어서 해 주세요").presses("다시 시작하기");
        admin.isAt(aboutWork(work)).reads("말을 남겼어요");
        await().atMost(SOON).until(() -> console.ended(RehearsedJobs.PLAIN, work, "COMPLETED"));
        late.presses("다시 시작하기").isAt(aboutWork(work)).reads("지금 상태에서는 할 수 없어요");
        late.reads("같은 일을 한 더 나중 실행이 있어요").follows("보러 가기").reads("끝까지 마쳤어요");
        late.isNotOffered("멈추기", "다시 시작하기", "영영 그만두기", "죽은 노드에서 넘겨받기", "결과 정리하기");
        assertThat(console.runs(RehearsedJobs.PLAIN, work)).hasSize(2);
        assertThat(RehearsedJobs.written(jdbc, work)).isEqualTo(RehearsedJobs.all());
    }

    @Test
    void givesUpForGoodWhatFailed(Guests guests) {
        long work = RehearsedJobs.work();
        RehearsedJobs.before(work, number -> {
            throw new IllegalStateException("밤에 넘어졌어요");
        });
        Guest admin = started(guests.onAPhone(), work);
        await().atMost(SOON).until(() -> console.ended(RehearsedJobs.PLAIN, work, "FAILED"));
        String run = "/admin/runs/" + console.run(RehearsedJobs.PLAIN, work);
        Guest late = admin.inAnotherTab().opens(run + "/restart").isAt("이 일을 다시 시작할까요?");

        admin.opens(run).isAt(aboutWork(work)).reads("하다가 실패했어요", "밤에 넘어졌어요").isNotOffered("멈추기", "죽은 노드에서 넘겨받기");
        admin.follows("영영 그만두기").isAt("이 일을 영영 그만둘까요?").reads("다시는 이 작업으로 할 수 없게 돼요");
        admin.presses("영영 그만두기").isAskedAgain(WHY, "왜 그렇게 하는지");
        admin.answers(WHY, "손으로 처리했어요").presses("영영 그만두기");
        admin.isAt(aboutWork(work)).reads("영영 그만뒀어요", "더 하지 않기로").isNotOffered("다시 시작하기", "영영 그만두기");
        late.answers(WHY, "다시 해 볼게요").presses("다시 시작하기");
        late.isAt(aboutWork(work)).reads("지금 상태에서는 할 수 없어요");
        assertThat(console.runs(RehearsedJobs.PLAIN, work)).hasSize(1);
        assertThat(console.trail(RehearsedJobs.PLAIN, work))
                .anyMatch(row -> row.startsWith("abandon: given up"))
                .anyMatch(row -> row.startsWith("restart: refused"));
    }

    @Test
    void takesNothingOverFromANodeThatLivesAndSaysWhenItSpokeLast(Guests guests) throws InterruptedException {
        long work = RehearsedJobs.work();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RehearsedJobs.before(work, number -> {
            reached.countDown();
            hold(goOn);
        });
        Guest admin = started(guests.onAPhone(), work);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        admin.opens("/admin/runs/" + console.run(RehearsedJobs.PLAIN, work)).isAt(aboutWork(work));

        admin.follows("죽은 노드에서 넘겨받기").isAt("이 실행을 넘겨받을까요?");
        admin.reads("살아 있어요", "초 전에 신호를 보냈어요", "살아 있는 노드의 실행은 넘겨받지 않아요").isNotOffered("죽은 노드에서 넘겨받기");
        admin.follows("돌아가기").isAt(aboutWork(work)).reads("맡은 노드가 지금 하고 있어요");

        goOn.countDown();
        await().atMost(SOON).until(() -> console.ended(RehearsedJobs.PLAIN, work, "COMPLETED"));
        assertThat(console.runs(RehearsedJobs.PLAIN, work)).hasSize(1);
    }

    private Guest started(Guest admin, long work) {
        return admin.opens(console.startPage(RehearsedJobs.PLAIN, work))
                .signsIn(newcomer(Role.ADMIN))
                .isAt("연습 작업을 시작할까요?")
                .answers(WHY, "연습해요")
                .presses("시작하기")
                .isAt("연습");
    }

    private static String aboutWork(long work) {
        return "연습 · 프로젝트 " + work + "번";
    }

    private boolean stopWanted(long work) {
        return jdbc.sql("select stop_wanted_at is not null from run_request where id = ?")
                .param(console.run(RehearsedJobs.PLAIN, work))
                .query(Boolean.class)
                .single();
    }

    private Email newcomer(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        return email;
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
