package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentBooks;
import com.encore.payment.PaymentId;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.RefundAccount;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Beat one of a refund: decides under lock what to do, and writes the attempt down before the provider hears of it. */
@UseCase
class BeginRefundAttempt {

    /** What to do next. */
    sealed interface Step {
        record Cancel(
                RefundId refund,
                PaymentNumber payment,
                Won amount,
                Won cancellable,
                String reason,
                @Nullable RefundAccount repayTo)
                implements Step {}

        record LookUp(RefundId refund, PaymentNumber payment) implements Step {}

        record Nothing() implements Step {}
    }

    private final Refunds refunds;
    private final RefundHistory history;
    private final RefundAttempts attempts;
    private final PaymentBooks books;
    private final Clock clock;

    BeginRefundAttempt(
            Refunds refunds, RefundHistory history, RefundAttempts attempts, PaymentBooks books, Clock clock) {
        this.refunds = refunds;
        this.history = history;
        this.attempts = attempts;
        this.books = books;
        this.clock = clock;
    }

    Step begin(RefundId id) {
        PaymentId paymentId = new PaymentId(refunds.paymentOf(id.value()).orElseThrow());
        PaymentBooks.Locked payment = books.lock(paymentId);
        Refund refund = refunds.lock(id.value()).orElseThrow();
        return switch (refund.state()) {
            case OWED -> cancel(refund, payment);
            case ASKED, PENDING -> new Step.LookUp(id, payment.number());
            case DONE, MOOT, PARKED -> new Step.Nothing();
        };
    }

    private Step cancel(Refund refund, PaymentBooks.Locked payment) {
        if (payment.refundable().isLessThan(refund.amount())) {
            park(refund, "more is owed back than is left of the payment");
            return new Step.Nothing();
        }
        if (payment.method() == PaymentMethod.VIRTUAL_ACCOUNT && payment.repayTo() == null) {
            park(refund, "no account to pay back to");
            return new Step.Nothing();
        }
        int sequence = refund.ask(clock.instant().plus(RefundPace.LEASE));
        attempts.began(refund, sequence, payment.refundable());
        history.moved(refund, RefundState.OWED, null, "asked");
        return new Step.Cancel(
                refund.id(),
                payment.number(),
                refund.amount(),
                payment.refundable(),
                refund.reason().note(refund.number()),
                payment.method() == PaymentMethod.VIRTUAL_ACCOUNT ? payment.repayTo() : null);
    }

    private void park(Refund refund, String why) {
        refund.park(why);
        history.moved(refund, RefundState.OWED, null, why);
    }
}
