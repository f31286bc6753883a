package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.counter.CountedTotals;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeRequest;
import com.encore.project.FundingOpened;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.Books;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project from its deadline to the last ticket or the last refund, as jobs. */
class ClosingJobTests {

    private static final Duration OPEN = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long GOAL = 1_000_000;

    private static ConfigurableApplicationContext node;

    private static final JobKey PAYS_BACK_TOO = JobKey.jobKey("pay-back", ChoreBells.GROUP);

    /** The chore that finds what is owed would now and then be there before the run that is looked at. */
    @BeforeAll
    static void startNode() throws SchedulerException {
        node = TestNode.start();
        node.getBean(Scheduler.class).pauseJob(PAYS_BACK_TOO);
    }

    @AfterAll
    static void stopIt() throws SchedulerException {
        node.getBean(Scheduler.class).resumeJob(PAYS_BACK_TOO);
        node.close();
    }

    @AfterEach
    void booksAreRight() {
        assertThat(new Books(jdbc()).troubles()).isEmpty();
    }

    @Test
    void turnsThePledgesOfAReachedGoalIntoTickets() {
        ProjectId project = stage().project(OPEN);
        counts(project);
        RewardId seat = stage().reward(project, GOAL / 2, 10, null);
        paid(stage().request(stage().fan(), project, Stage.one(seat)));
        paid(stage().request(stage().fan(), project, Stage.one(seat)));

        await().atMost(SOON)
                .until(() -> node.getBean(CountedTotals.class)
                        .of(project)
                        .filter(counted -> counted.raised() == GOAL)
                        .isPresent());

        assertThat(close(project)).isEqualTo("FAILED");
        assertThat(stateOf(project)).as("before its deadline").isEqualTo("FUNDING");

        clock().advance(OPEN);
        assertThat(close(project)).isEqualTo("COMPLETED");
        assertThat(stateOf(project)).isEqualTo("SUCCEEDED");
        assertThat(liveCounterOf(project))
                .as("noted, whatever it was decided by")
                .isEqualTo(GOAL);
        assertThat(pledges(project, "CONFIRMED")).isEqualTo(2);
        assertThat(jdbc().sql(
                                "select count(*) from ticket t join pledge p on p.id = t.pledge_id where p.project_id = ?")
                        .param(project.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(control().start(ProjectBells.CLOSE, identity(project), by())).isEqualTo(new Launch.AlreadyDone());
    }

    @Test
    void paysEveryBackerOfAMissedGoalBack() {
        ProjectId project = stage().project(OPEN);
        PaymentNumber one = paid(stage().donation(stage().fan(), project, 30_000));
        PaymentNumber two = paid(stage().donation(stage().fan(), project, 50_000));
        clock().advance(OPEN);

        assertThat(close(project)).isEqualTo("COMPLETED");
        assertThat(stateOf(project)).isEqualTo("FAILED");
        await().atMost(SOON).until(() -> pledges(project, "REFUNDED") == 2);
        assertThat(outcome("refund-payments", project)).isIn("", "COMPLETED");
        assertThat(Provider.sandbox().record().netOf(one.value())).isZero();
        assertThat(Provider.sandbox().record().netOf(two.value())).isZero();
        assertThat(jobsThatTried(project)).containsOnly("refund-payments").hasSize(2);
        assertThat(stage().journal(project))
                .containsExactlyInAnyOrder(
                        "CAPTURE PG_RECEIVABLE 30000",
                        "CAPTURE PLEDGES_HELD -30000",
                        "CAPTURE PG_RECEIVABLE 50000",
                        "CAPTURE PLEDGES_HELD -50000",
                        "REFUND PLEDGES_HELD 30000",
                        "REFUND PG_RECEIVABLE -30000",
                        "REFUND PLEDGES_HELD 50000",
                        "REFUND PG_RECEIVABLE -50000");
    }

    @Test
    void decidesAllThatIsDueBeforeTheRunOfAnyAndLeavesToItsRunWhatSomebodyHasToBeAskedAbout() {
        ProjectId clear = stage().project(OPEN);
        paid(stage().donation(stage().fan(), clear, 30_000));
        ProjectId unclear = stage().project(OPEN);
        PaymentNumber inFlight = atTheProvider(stage().donation(stage().fan(), unclear, GOAL));
        clock().advance(OPEN);

        node.getBean(Deadlines.class).decideAll();

        assertThat(stateOf(clear)).isEqualTo("FAILED");
        assertThat(stateOf(unclear)).isEqualTo("CLOSING");
        assertThat(close(unclear)).isEqualTo("COMPLETED");
        assertThat(stateOf(unclear)).isEqualTo("SUCCEEDED");
        assertThat(Provider.sandbox().record().netOf(inFlight.value())).isEqualTo(GOAL);
        assertThat(close(clear)).isEqualTo("COMPLETED");
        await().atMost(SOON).until(() -> pledges(clear, "REFUNDED") == 1);
    }

    private static PaymentNumber paid(PledgeRequest request) {
        PaymentNumber payment = atTheProvider(request);
        node.getBean(ConfirmPayment.class).confirm(payment);
        return payment;
    }

    /** Only the provider knows yet. */
    private static PaymentNumber atTheProvider(PledgeRequest request) {
        PledgeNumber pledge = node.getBean(PlacePledge.class).place(request);
        PaymentNumber payment = node.getBean(OpenCheckout.class)
                .open(pledge, request.member(), PaymentMethod.CARD, null)
                .payment();
        Provider.sandbox().payer().approve(payment.value());
        return payment;
    }

    /** Starts the closing and returns how that run ended. */
    private static String close(ProjectId project) {
        long request = ((Launch.Started) control().start(ProjectBells.CLOSE, identity(project), by())).request();
        return await().atMost(SOON)
                .until(
                        () -> jdbc().sql("select coalesce(outcome, '') from run_request where id = ?")
                                .param(request)
                                .query(String.class)
                                .single(),
                        outcome -> !outcome.isEmpty());
    }

    /** The job of each attempt at paying back, by the run it names. */
    private static List<String> jobsThatTried(ProjectId project) {
        return jdbc().sql("""
                        select q.job_name from refund f join refund_attempt a on a.refund_id = f.id
                        join run_request q on q.id = a.run_id where f.project_id = ?
                        """).param(project.value()).query(String.class).list();
    }

    private static String outcome(String job, ProjectId project) {
        return jdbc().sql("select coalesce(outcome, '') from run_request where job_name = ? and identity = ?")
                .params(job, identity(project).text())
                .query(String.class)
                .single();
    }

    private static String stateOf(ProjectId project) {
        return jdbc().sql("select state from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    /** Counting begins when funding opens, and the stage opens nothing. */
    private static void counts(ProjectId project) {
        node.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> node.publishEvent(new FundingOpened(project, stage().fan(), "테스트 공연")));
        await().atMost(SOON)
                .until(() -> node.getBean(CountedTotals.class).of(project).isPresent());
    }

    private static long liveCounterOf(ProjectId project) {
        return jdbc().sql("select live_counter_raised from closing_result where project_id = ?")
                .param(project.value())
                .query(Long.class)
                .single();
    }

    private static int pledges(ProjectId project, String state) {
        return jdbc().sql("select count(*) from pledge where project_id = ? and state = ?")
                .params(project.value(), state)
                .query(Integer.class)
                .single();
    }

    private static Identity identity(ProjectId project) {
        return Identity.project(project.value());
    }

    private static Requester by() {
        return Requester.the(Cause.SWEEP, "a test");
    }

    private static JobControl control() {
        return node.getBean(JobControl.class);
    }

    private static Stage stage() {
        return node.getBean(Stage.class);
    }

    private static TestClock clock() {
        return node.getBean(TestClock.class);
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
