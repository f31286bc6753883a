package com.encore.refund;

import com.encore.payment.ConfirmPayment;
import com.encore.payment.ConfirmPayment.Hearing;
import com.encore.payment.PaymentGateway;
import com.encore.payment.PaymentGateway.Cancellation;
import com.encore.payment.PaymentNumber;
import com.encore.stereotype.CallsOut;
import com.encore.stereotype.StillMine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carries one refund out in three beats: the attempt is written down, the provider is asked with what we believe is
 * left to cancel, and its answer is booked. Every answer short of a fact is looked up in the provider's own list; what
 * nobody answered is looked up again once its lease is over, because until then it may still arrive.
 */
@CallsOut
public class PayBack {

    private final BeginRefundAttempt beginning;
    private final RecordCancellation recording;
    private final ConcludeRefundAttempt conclusion;
    private final Refunds refunds;
    private final PaymentGateway gateway;
    private final ConfirmPayment confirmation;
    private final ProviderDoor door;
    private final Clock clock;

    PayBack(
            BeginRefundAttempt beginning,
            RecordCancellation recording,
            ConcludeRefundAttempt conclusion,
            Refunds refunds,
            PaymentGateway gateway,
            ConfirmPayment confirmation,
            ProviderDoor door,
            Clock clock) {
        this.beginning = beginning;
        this.recording = recording;
        this.conclusion = conclusion;
        this.refunds = refunds;
        this.gateway = gateway;
        this.confirmation = confirmation;
        this.door = door;
        this.clock = clock;
    }

    /** Does nothing for a refund that is not due, is in other hands, or while the provider is down. */
    public RefundState pay(RefundId id) {
        return pay(id, StillMine.ALWAYS);
    }

    /** For a run that may be taken over: its writes before and after the call are refused from then on. */
    public RefundState pay(RefundId id, StillMine mine) {
        return ifAdmitted(id, mine).orElseGet(() -> refunds.stateOf(id.value()).orElseThrow());
    }

    /** Empty while the provider is down. */
    Optional<RefundState> ifAdmitted(RefundId id, StillMine mine) {
        if (!door.enter()) {
            return Optional.empty();
        }
        return Optional.of(carryOut(begun(List.of(id), mine).getFirst(), mine));
    }

    /** Beat one of a few, for one who has entered. */
    List<BeginRefundAttempt.Step> begun(List<RefundId> ids, StillMine mine) {
        try {
            return beginning.begin(ids, mine);
        } catch (RuntimeException trouble) {
            door.leave();
            throw trouble;
        }
    }

    /** Beats two and three, for one who has entered. */
    RefundState carryOut(BeginRefundAttempt.Step begun, StillMine mine) {
        return switch (call(begun, mine)) {
            case Called.Yes yes -> record(yes.cancelled(), mine);
            case Called.Else other -> other.state();
        };
    }

    /** What came of a call: a plain yes, which is still to be booked, or anything else, which is. */
    sealed interface Called {

        record Yes(BookTogether.Cancelled cancelled) implements Called {}

        record Else(RefundState state) implements Called {}
    }

    /** Beat two, and beat three as well unless the answer is a plain yes, for one who has entered. */
    Called call(BeginRefundAttempt.Step begun, StillMine mine) {
        return switch (begun) {
            case BeginRefundAttempt.Step.Cancel step -> cancel(step, mine);
            case BeginRefundAttempt.Step.LookUp step -> new Called.Else(lookUp(step, mine));
            case BeginRefundAttempt.Step.Nothing step -> {
                door.leave();
                yield new Called.Else(step.state());
            }
        };
    }

    /** Beat three of a plain yes. */
    RefundState record(BookTogether.Cancelled cancelled, StillMine mine) {
        return recording.done(cancelled.step(), cancelled.cancellation(), cancelled.amount(), mine);
    }

    /** For one who was not let in after all. */
    RefundState handBack(BeginRefundAttempt.Step begun, StillMine mine) {
        return switch (begun) {
            case BeginRefundAttempt.Step.Cancel step -> conclusion.neverSent(step, mine);
            case BeginRefundAttempt.Step.LookUp step ->
                conclusion.stillUnclear(step.refund(), "the provider is down", mine);
            case BeginRefundAttempt.Step.Nothing step -> step.state();
        };
    }

    private Called cancel(BeginRefundAttempt.Step.Cancel step, StillMine mine) {
        if (!clock.instant().isBefore(step.sendBefore())) {
            door.leave();
            return new Called.Else(conclusion.neverSent(step, mine));
        }
        Cancellation answer = door.call(
                () -> gateway.cancel(step.payment(), step.amount(), step.cancellable(), step.reason(), step.repayTo()),
                said -> !(said instanceof Cancellation.NoAnswer));
        return switch (answer) {
            case Cancellation.Done done -> new Called.Yes(new BookTogether.Cancelled(step, done.id(), done.amount()));
            case Cancellation.Pending pending -> new Called.Else(recording.pending(step, pending.id(), mine));
            case Cancellation.Refused no ->
                new Called.Else(
                        switch (ask(step.payment())) {
                            case ANSWERED -> conclusion.refused(step, no.objection(), no.why(), mine);
                            case SILENT -> conclusion.stillUnclear(step.refund(), no.why(), mine);
                        });
            case Cancellation.NoAnswer no -> {
                ask(step.payment());
                yield new Called.Else(conclusion.mayStillArrive(step.refund(), no.why(), mine));
            }
        };
    }

    private RefundState lookUp(BeginRefundAttempt.Step.LookUp step, StillMine mine) {
        Hearing hearing = door.call(() -> confirmation.ask(step.payment()), said -> said == Hearing.ANSWERED);
        if (hearing == Hearing.SILENT) {
            return conclusion.stillUnclear(step.refund(), "the provider could not be asked", mine);
        }
        RefundState state = conclusion.cameToNothing(step, mine);
        // what never happened is owed again and, the first time, due at once
        return state == RefundState.OWED ? ifAdmitted(step.refund(), mine).orElse(state) : state;
    }

    /** Asking books every cancellation the provider lists. */
    private Hearing ask(PaymentNumber payment) {
        return door.enter()
                ? door.call(() -> confirmation.ask(payment), said -> said == Hearing.ANSWERED)
                : Hearing.SILENT;
    }
}
