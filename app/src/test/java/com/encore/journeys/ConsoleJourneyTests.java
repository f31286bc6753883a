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

/** Two people start a job that moves money, and one stops a run, in browsers. */
@JourneyTest
@ExtendWith(InChromium.class)
class ConsoleJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext jobs;

    @Autowired
    Console console;

    @Autowired
    People people;

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
