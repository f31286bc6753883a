package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentId;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentToRefund;
import com.encore.payment.PaymentsToRefund;
import com.encore.payment.RefundAccount;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Beat one of a refund: decides under its lock what to do, and writes it down before the provider hears of it. Whoever
 * is told to do something has the refund to themselves until the lease is over, which no call outlives; everybody else
 * is told that there is nothing to do.
 */
@UseCase
class BeginRefundAttempt {

    /** What to do next. */
    sealed interface Step {
        record Cancel(
                RefundId refund,
                PaymentId paymentId,
                PaymentNumber payment,
                Won amount,
                Won cancellable,
                String reason,
                @Nullable RefundAccount repayTo)
                implements Step {}

        record LookUp(RefundId refund, PaymentNumber payment) implements Step {}

        record Nothing(RefundState state) implements Step {}
    }

    private final Refunds refunds;
    private final RefundHistory history;
    private final RefundAttempts attempts;
    private final ParkRefund parking;
    private final PaymentsToRefund payments;
    private final Clock clock;

    BeginRefundAttempt(
            Refunds refunds,
            RefundHistory history,
            RefundAttempts attempts,
            ParkRefund parking,
            PaymentsToRefund payments,
            Clock clock) {
        this.refunds = refunds;
        this.history = history;
        this.attempts = attempts;
        this.parking = parking;
        this.payments = payments;
        this.clock = clock;
    }

    Step begin(RefundId id, StillMine mine) {
        mine.require();
        Refund refund = refunds.lock(id.value()).orElseThrow();
        Instant now = clock.instant();
        if (!refund.isDue(now)) {
            return new Step.Nothing(refund.state());
        }
        PaymentToRefund payment = payments.of(refund.payment());
        return switch (refund.state()) {
            case OWED -> cancel(refund, payment, now);
            case ASKED, PENDING -> {
                refund.lookAgainAt(now.plus(RefundPace.LEASE));
                yield new Step.LookUp(id, payment.number());
            }
            case DONE, MOOT, PARKED -> new Step.Nothing(refund.state());
        };
    }

    /** The payment is not locked: if what is left of it changes now, the provider refuses by the guard. */
    private Step cancel(Refund refund, PaymentToRefund payment, Instant now) {
        if (payment.refundable().isLessThan(refund.amount())) {
            return parked(refund, ParkKind.MORE_THAN_LEFT, "more is owed back than is left of the payment");
        }
        if (payment.method() == PaymentMethod.VIRTUAL_ACCOUNT && payment.repayTo() == null) {
            return parked(refund, ParkKind.NO_ACCOUNT, "no account to pay back to");
        }
        int sequence = refund.ask(now, now.plus(RefundPace.LEASE));
        attempts.began(refund, sequence, payment.refundable());
        history.moved(refund, RefundState.OWED, null, "asked");
        return new Step.Cancel(
                refund.id(),
                refund.payment(),
                payment.number(),
                refund.amount(),
                payment.refundable(),
                refund.reason().note(refund.number()),
                payment.repayTo());
    }

    private Step parked(Refund refund, ParkKind kind, String why) {
        parking.park(refund, kind, why);
        return new Step.Nothing(refund.state());
    }
}
