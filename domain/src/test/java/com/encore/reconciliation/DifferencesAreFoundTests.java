package com.encore.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Misreport;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Stage;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a night finds, over the real SDK: each kind of difference, and nothing where nothing is wrong. */
@ReconciliationTest
class DifferencesAreFoundTests {

    private static final long ONE = 10_000;

    @Autowired
    Night night;

    @Autowired
    Stage stage;

    @Autowired
    ReconciledDays days;

    private LocalDate date;
    private ProjectId project;

    @BeforeEach
    void aNewDay() {
        date = night.newDay();
        project = night.project();
    }

    @AfterEach
    void theProviderTellsTheTruthAgain() {
        night.provider().faults().clear();
        night.provider().stopClockAt(null);
    }

    @Test
    void findsNothingWrongWithADayOnWhichBothSidesAgree() {
        for (int i = 0; i < 9; i++) {
            night.paid(project, ONE);
        }
        night.cancelled(night.paid(project, ONE));

        night.reconcile(date);

        assertThat(night.told(date)).isEmpty();
        ReconciledDay day = days.of(date).orElseThrow();
        assertThat(day.done()).isTrue();
        assertThat(day.here()).isEqualTo(day.there());
        assertThat(day.here().captures()).isEqualTo(10);
        assertThat(day.here().captured().amount()).isEqualTo(10 * ONE);
        assertThat(day.here().refunds()).isEqualTo(1);
        assertThat(day.here().refunded().amount()).isEqualTo(ONE);
        assertThat(day.found()).isZero();
    }

    @Test
    void tellsEachKindOfDifferenceByItsNameAndNothingElse() {
        night.paid(project, ONE);
        night.cancelled(night.paid(project, ONE));

        night.paidUnheard(project, ONE);
        misreported(night.paid(project, ONE + 1), Movement.Kind.CAPTURED, Misreport.HIDDEN);
        misreported(night.paid(project, ONE + 2), Movement.Kind.CAPTURED, Misreport.OTHER_AMOUNT);
        misreported(night.paid(project, ONE + 3), Movement.Kind.CAPTURED, Misreport.TWICE);
        misreported(night.paid(project, ONE + 4), Movement.Kind.CAPTURED, Misreport.OTHER_CURRENCY);
        misreported(night.paid(project, ONE + 5), Movement.Kind.CAPTURED, Misreport.OTHER_STORE);
        misreported(night.paid(project, ONE + 6), Movement.Kind.CAPTURED, Misreport.OTHER_CHANNEL);
        misreported(night.paid(project, ONE + 7), Movement.Kind.CAPTURED, Misreport.OTHER_REFERENCE);
        paidAfterWeHeardThatItFailed(ONE + 8);
        misreported(night.cancelled(night.paid(project, ONE + 9)), Movement.Kind.CANCELLED, Misreport.HIDDEN);
        misreported(night.cancelled(night.paid(project, ONE + 10)), Movement.Kind.CANCELLED, Misreport.OTHER_AMOUNT);
        misreported(night.cancelled(night.paid(project, ONE + 11)), Movement.Kind.CANCELLED, Misreport.TWICE);
        night.provider()
                .payer()
                .cancelAtConsole(night.paid(project, ONE + 12).number().value(), null, "고객 요청");
        cancelledAfterWeHeardThatItWaits(ONE + 13);
        night.provider().payer().approve(PayRequest.of("somebody-elses-" + date, ONE + 14));

        night.reconcile(date);

        assertThat(night.told(date))
                .containsExactlyInAnyOrder(
                        "MISSING_HERE CAPTURE - 10000 OPEN",
                        "MISSING_HERE CAPTURE - 10014 OPEN",
                        "MISSING_HERE REFUND - 10012 OPEN",
                        "MISSING_THERE CAPTURE 10001 - OPEN",
                        "MISSING_THERE REFUND 10009 - OPEN",
                        "AMOUNT CAPTURE 10002 10003 OPEN",
                        "AMOUNT REFUND 10010 10011 OPEN",
                        "DUPLICATE CAPTURE 10003 10003 OPEN",
                        "DUPLICATE REFUND 10011 10011 OPEN",
                        "CURRENCY CAPTURE 10004 10004 OPEN",
                        "STORE CAPTURE 10005 10005 OPEN",
                        "CHANNEL CAPTURE 10006 10006 OPEN",
                        "REFERENCE CAPTURE 10007 10007 OPEN",
                        "STATUS CAPTURE - 10008 OPEN",
                        "STATUS REFUND 10013 10013 OPEN");
        assertThat(days.of(date).orElseThrow().found()).isEqualTo(15);
        assertThat(days.of(date).orElseThrow().open()).isEqualTo(15);
    }

    @Test
    void findsWhatTheProviderToldOfOnlyAfterTheDayWasReconciled() {
        Night.Paid late = night.opened(project, ONE);
        Night.Paid lateAndUnheard = night.opened(project, ONE + 1);
        night.paid(project, ONE + 2);
        night.reconcile(date);
        assertThat(night.told(date)).isEmpty();

        var then = date.atTime(LocalTime.of(20, 0)).atZone(Seoul.ZONE).toInstant();
        night.provider().payer().approve(late.number().value(), then);
        night.provider().payer().approve(lateAndUnheard.number().value(), then);
        night.heard(late);
        night.reconcile(date.plusDays(1));

        assertThat(night.told(date)).containsExactly("LATE CAPTURE 10000 10000 OPEN", "LATE CAPTURE - 10001 OPEN");
        assertThat(night.told(date.plusDays(1))).isEmpty();
    }

    @Test
    void findsAMovementTimedOnTwoSidesOfMidnightOnOneDayOnly() {
        Night.Paid paid = night.paid(project, ONE);
        night.standAt(date.plusDays(1), LocalTime.of(0, 0, 1));
        night.provider()
                .stopClockAt(
                        date.plusDays(1).atStartOfDay(Seoul.ZONE).toInstant().minusMillis(1));
        night.cancelled(paid);
        night.provider().stopClockAt(null);

        night.reconcile(date);
        night.reconcile(date.plusDays(1));

        assertThat(night.told(date)).isEmpty();
        assertThat(night.told(date.plusDays(1))).isEmpty();
        assertThat(days.of(date).orElseThrow().there().refunds()).isEqualTo(1);
        assertThat(days.of(date.plusDays(1)).orElseThrow().there().refunds()).isZero();
    }

    @Test
    void countsAPaymentOnTheDayItIsPaidAndACancellationOnTheDayItIsCancelled() {
        Night.Paid paid = night.opened(project, ONE);
        LocalDate second = night.newDay();
        night.provider().payer().approve(paid.number().value());
        night.heard(paid);
        LocalDate third = night.newDay();
        night.cancelled(paid);

        night.reconcile(third);

        assertThat(days.of(date).orElseThrow().there().movements()).isZero();
        assertThat(days.of(second).orElseThrow().there().captures()).isEqualTo(1);
        assertThat(days.of(third).orElseThrow().there().refunds()).isEqualTo(1);
        assertThat(days.of(second).orElseThrow().here())
                .isEqualTo(days.of(second).orElseThrow().there());
        assertThat(night.told(second)).isEmpty();
        assertThat(night.told(third)).isEmpty();
    }

    @Test
    void catchesUpWithNightsOnWhichNobodyWasThere() {
        night.reconcile(date);
        LocalDate missed = night.newDay();
        night.paidUnheard(project, ONE);
        LocalDate muchLater = missed;
        for (int i = 0; i < 6; i++) {
            muchLater = night.newDay();
        }

        night.reconcile(muchLater);

        assertThat(night.told(missed)).containsExactly("MISSING_HERE CAPTURE - 10000 OPEN");
        for (LocalDate day = missed; !day.isAfter(muchLater); day = day.plusDays(1)) {
            assertThat(days.of(day).orElseThrow().done()).as(day.toString()).isTrue();
        }
    }

    private void paidAfterWeHeardThatItFailed(long amount) {
        Night.Paid paid = night.opened(project, amount);
        night.provider().payer().decline(PayRequest.of(paid.number().value(), amount));
        night.heard(paid);
        night.provider().payer().approve(PayRequest.of(paid.number().value(), amount));
    }

    private void cancelledAfterWeHeardThatItWaits(long amount) {
        Night.Paid paid = night.paid(project, amount);
        night.provider()
                .faults()
                .on(Scope.of(Operation.CANCEL).payment(paid.number().value()).once(), new Fault.AsynchronousCancel());
        night.cancelled(paid);
        String cancellation = stage.jdbc()
                .sql("select r.cancellation_id from refund r join payment y on y.id = r.payment_id where y.number = ?")
                .param(paid.number().value())
                .query(String.class)
                .single();
        night.provider().payer().approveCancellation(paid.number().value(), cancellation);
    }

    private void misreported(Night.Paid paid, Movement.Kind movement, Misreport what) {
        night.provider().misreports().tell(paid.number().value(), movement, what);
    }
}
