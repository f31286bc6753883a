package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import com.encore.pledge.PledgeRequest;
import com.encore.project.ProjectId;
import com.encore.reconciliation.OpenDifferences;
import com.encore.reconciliation.Reconciled;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Books;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night's comparison with the provider, as a job. */
class ReconcilePaymentsJobTests {

    private static final String JOB = "reconcile-payments";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start();
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @AfterEach
    void booksAreRight() {
        Provider.sandbox().faults().clear();
        assertThat(new Books(node.getBean(JdbcClient.class)).troubles()).isEmpty();
    }

    @Test
    void comparesADayOnceItIsOver() {
        ProjectId project = stage().project();
        PaymentNumber heard = paid(project);
        node.getBean(ConfirmPayment.class).confirm(heard);
        paid(project);
        LocalDate date = today();

        assertThat(outcomeOf(date)).as("before the day is over").isEqualTo("FAILED");
        untilItsBellRingsAbout(date);
        assertThat(outcomeOf(date)).isEqualTo("COMPLETED");

        assertThat(node.getBean(Reconciled.class).missingDays(project)).isEmpty();
        assertThat(node.getBean(OpenDifferences.class).of(project))
                .as("what we did not hear of")
                .isEqualTo(1);
        assertThat(start(date)).isEqualTo(new Launch.AlreadyDone());
    }

    @Test
    void goesOnWithTheDayAfterTheProviderWasSilent() {
        ProjectId project = stage().project();
        node.getBean(ConfirmPayment.class).confirm(paid(project));
        LocalDate date = today();
        untilItsBellRingsAbout(date);
        Provider.sandbox().faults().on(Scope.of(Operation.LIST), new Fault.Cut(Fault.Moment.BEFORE));
        assertThat(outcomeOf(date)).isEqualTo("FAILED");
        assertThat(node.getBean(Reconciled.class).missingDays(project)).containsExactly(date);

        Provider.sandbox().faults().clear();
        assertThat(outcomeOf(date)).isEqualTo("COMPLETED");

        assertThat(node.getBean(Reconciled.class).missingDays(project)).isEmpty();
    }

    @Test
    void ringsAtHalfPastThreeInSeoulAboutTheDayBefore() throws SchedulerException {
        Scheduler scheduler = node.getBean(Scheduler.class);
        CronTrigger bell = (CronTrigger) scheduler.getTrigger(ScheduledJobs.bellOf(JOB));

        assertThat(bell.getCronExpression()).isEqualTo("0 30 3 * * ?");
        assertThat(bell.getTimeZone().getID()).isEqualTo("Asia/Seoul");
        assertThat(scheduler.getJobDetail(bell.getJobKey()).getJobDataMap().getString(LauncherJob.DAYS_BACK))
                .isEqualTo("1");
    }

    private static PaymentNumber paid(ProjectId project) {
        PledgeRequest request = stage().donation(stage().fan(), project, 30_000);
        PaymentNumber payment = node.getBean(OpenCheckout.class)
                .open(node.getBean(PlacePledge.class).place(request), request.member(), PaymentMethod.CARD, null)
                .payment();
        Provider.sandbox().payer().approve(payment.value());
        return payment;
    }

    private static String outcomeOf(LocalDate date) {
        long request = ((Launch.Started) start(date)).request();
        return await().atMost(SOON)
                .until(
                        () -> node.getBean(JdbcClient.class)
                                .sql("select coalesce(outcome, '') from run_request where id = ?")
                                .param(request)
                                .query(String.class)
                                .single(),
                        outcome -> !outcome.isEmpty());
    }

    private static Launch start(LocalDate date) {
        return node.getBean(JobControl.class).start(JOB, Identity.date(date), Requester.the(Cause.PERSON, "a test"));
    }

    private static void untilItsBellRingsAbout(LocalDate date) {
        Instant rings = Seoul.startOf(date.plusDays(1)).plus(Duration.ofMinutes(3 * 60 + 30));
        clock().advance(Duration.between(clock().instant(), rings));
    }

    private static LocalDate today() {
        return Seoul.dateOf(clock().instant());
    }

    private static Stage stage() {
        return node.getBean(Stage.class);
    }

    private static TestClock clock() {
        return node.getBean(TestClock.class);
    }
}
