package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.encore.payment.PaymentGateway;
import com.encore.project.ProjectId;
import com.encore.refund.Backer.Backed;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.stereotype.StillMine;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may ask the provider about a refund, and when: one at a time, and nobody while an answer may still arrive. */
@DomainTest
class RefundLeaseTests {

    @Autowired
    PayBack payBack;

    @Autowired
    BeginRefundAttempt beginning;

    @Autowired
    ConcludeRefundAttempt conclusion;

    @Autowired
    TakeUpAsked takingUp;

    @Autowired
    Backer backer;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();
    private Backed backed;
    private RefundId refund;

    @BeforeEach
    void oweMoney() {
        ProjectId project = stage.project();
        backed = backer.paidByCard(stage.fan(), project, 31_000);
        refund = backer.owed(backed);
    }

    @AfterEach
    void healTheProvider() {
        provider.faults().clear();
    }

    @Test
    void letsOneOfTwentyWorkersAsk() throws InterruptedException {
        List<Race.Result<BeginRefundAttempt.Step>> steps = Race.of(
                20, i -> beginning.begin(List.of(refund), StillMine.ALWAYS).getFirst());

        assertThat(steps).allSatisfy(step -> assertThat(step.failure()).isNull());
        assertThat(steps)
                .filteredOn(step -> step.value() instanceof BeginRefundAttempt.Step.Cancel)
                .hasSize(1);
        assertThat(steps)
                .filteredOn(step -> step.value() instanceof BeginRefundAttempt.Step.Nothing)
                .hasSize(19);
        payItOut();
    }

    @Test
    void letsOneOfTwentyWorkersLookUpWhatNobodyAnswered() throws InterruptedException {
        beginning.begin(List.of(refund), StillMine.ALWAYS).getFirst();
        clock.advance(RefundPace.LEASE);

        List<Race.Result<BeginRefundAttempt.Step>> steps = Race.of(
                20, i -> beginning.begin(List.of(refund), StillMine.ALWAYS).getFirst());

        assertThat(steps)
                .filteredOn(step -> step.value() instanceof BeginRefundAttempt.Step.LookUp)
                .hasSize(1);
        payItOut();
    }

    @Test
    void declaresNothingLostWhileTheRequestMayStillArrive() throws InterruptedException {
        provider.faults()
                .on(
                        Scope.of(Operation.CANCEL)
                                .payment(backed.payment().value())
                                .once(),
                        new Fault.Hang(Fault.Moment.BEFORE));

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.ASKED);
        clock.advance(RefundPace.LEASE.minusSeconds(1));
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.ASKED);
        assertThat(backer.told(refund)).isEqualTo("ASKED 1 0");
        assertThat(backer.attemptsOf(refund)).containsExactly("UNKNOWN");

        // the provider applies it long after we gave up on the answer
        provider.faults().release();
        awaitCancellation();
        clock.advance(Duration.ofSeconds(1));
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);

        assertThat(backer.attemptsOf(refund)).containsExactly("DONE");
        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    @Test
    void paysOnceThoughTheFirstRequestIsAppliedAfterTheLeaseAndTheSecondAttempt() throws InterruptedException {
        provider.faults()
                .on(
                        Scope.of(Operation.CANCEL)
                                .payment(backed.payment().value())
                                .once(),
                        new Fault.Hang(Fault.Moment.BEFORE));
        payBack.pay(refund);
        clock.advance(RefundPace.LEASE);

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        provider.faults().release();

        assertThat(backer.told(refund)).isEqualTo("DONE 2 0");
        assertThat(backer.attemptsOf(refund)).containsExactly("NOTHING", "DONE");
        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    @Test
    void waitsForNoLeaseOfANodeThatIsKnownToBeDead() {
        beginning.begin(List.of(refund), StillMine.ALWAYS);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.ASKED);

        assertThat(takingUp.takeUp(backed.project())).isEqualTo(1);

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        assertThat(backer.attemptsOf(refund)).containsExactly("NOTHING", "DONE");
        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    @Test
    void paysOnceThoughTheDeadNodesRequestIsAppliedAfterItWasAskedAgain() {
        provider.faults()
                .on(
                        Scope.of(Operation.CANCEL)
                                .payment(backed.payment().value())
                                .once(),
                        new Fault.Hang(Fault.Moment.BEFORE));
        payBack.pay(refund);
        takingUp.takeUp(backed.project());

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        provider.faults().release();

        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    @Test
    void takesUpNothingOfOtherProjectsAndNothingThatIsDue() {
        assertThat(takingUp.takeUp(backed.project())).isZero();
        beginning.begin(List.of(refund), StillMine.ALWAYS);

        assertThat(takingUp.takeUp(stage.project())).isZero();

        assertThat(backer.told(refund)).isEqualTo("ASKED 1 0");
        takingUp.takeUp(backed.project());
        payItOut();
    }

    @Test
    void writesNothingForARunThatWasTakenOverBeforeTheCall() {
        StillMine lost = () -> {
            throw new IllegalStateException("taken over");
        };

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> payBack.pay(refund, lost));

        assertThat(backer.told(refund)).isEqualTo("OWED 0 0");
        assertThat(backer.cancellations(backed)).isZero();
        payItOut();
    }

    @Test
    void leavesTheAnswerToTheNextOwnerWhenTheRunIsTakenOverDuringTheCall() {
        AtomicBoolean first = new AtomicBoolean(true);
        StillMine lostAfterBeatOne = () -> {
            if (!first.getAndSet(false)) {
                throw new IllegalStateException("taken over");
            }
        };

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> payBack.pay(refund, lostAfterBeatOne));

        assertThat(backer.told(refund)).isEqualTo("ASKED 1 0");
        assertThat(backer.cancellations(backed)).isEqualTo(1);
        clock.advance(RefundPace.LEASE);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    @Test
    void sendsNothingThatMightOutliveItsLeaseAndCountsNoAttempt() {
        BeginRefundAttempt.Step begun =
                beginning.begin(List.of(refund), StillMine.ALWAYS).getFirst();
        clock.advance(RefundPace.SEND_WITHIN);

        assertThat(payBack.carryOut(begun, StillMine.ALWAYS)).isEqualTo(RefundState.OWED);

        assertThat(backer.cancellations(backed)).isZero();
        assertThat(backer.told(refund)).isEqualTo("OWED 0 0");
        assertThat(backer.attemptsOf(refund)).isEmpty();
        payItOut();
    }

    @Test
    void takesNothingFromALaterAttemptWhenItsOwnerComesBackLate() {
        BeginRefundAttempt.Step late =
                beginning.begin(List.of(refund), StillMine.ALWAYS).getFirst();
        clock.advance(RefundPace.LEASE);
        BeginRefundAttempt.Step.LookUp lookUp = (BeginRefundAttempt.Step.LookUp)
                beginning.begin(List.of(refund), StillMine.ALWAYS).getFirst();
        conclusion.cameToNothing(lookUp, StillMine.ALWAYS);
        beginning.begin(List.of(refund), StillMine.ALWAYS);
        assertThat(backer.told(refund)).isEqualTo("ASKED 2 0");

        payBack.handBack(late, StillMine.ALWAYS);
        conclusion.refused(
                (BeginRefundAttempt.Step.Cancel) late, PaymentGateway.Objection.OTHER, "no", StillMine.ALWAYS);
        conclusion.cameToNothing(lookUp, StillMine.ALWAYS);

        assertThat(backer.told(refund)).isEqualTo("ASKED 2 0");
        clock.advance(RefundPace.LEASE);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.OWED);
        payItOut();
    }

    private void payItOut() {
        clock.advance(RefundPace.LEASE);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    private void awaitCancellation() {
        await().atMost(Duration.ofSeconds(10)).until(() -> backer.cancellations(backed) == 1);
    }
}
