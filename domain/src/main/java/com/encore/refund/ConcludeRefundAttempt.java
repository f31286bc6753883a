package com.encore.refund;

import com.encore.payment.PaymentBooks;
import com.encore.payment.PaymentId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/**
 * Beat three of a refund, for what the provider's list of cancellations has not already settled: the attempt came to
 * nothing and is tried again, or is still unclear.
 */
@UseCase
class ConcludeRefundAttempt {

    private final Refunds refunds;
    private final RefundHistory history;
    private final RefundAttempts attempts;
    private final PaymentBooks books;
    private final Clock clock;

    ConcludeRefundAttempt(
            Refunds refunds, RefundHistory history, RefundAttempts attempts, PaymentBooks books, Clock clock) {
        this.refunds = refunds;
        this.history = history;
        this.attempts = attempts;
        this.books = books;
        this.clock = clock;
    }

    /** The provider answered and knows nothing of our attempt. Trying again is safe: the guard forbids a second one. */
    RefundState cameToNothing(RefundId id, String why) {
        Refund refund = lock(id);
        if (refund.state() != RefundState.ASKED) {
            return refund.state();
        }
        attempts.ended(refund, RefundAttempts.Outcome.NOTHING, null, why);
        if (refund.attempts() >= RefundPace.MOST_ATTEMPTS) {
            refund.park(why);
        } else {
            refund.owedAgain(why, RefundPace.afterFailure(refund.attempts(), clock.instant()));
        }
        history.moved(refund, RefundState.ASKED, null, refund.state() == RefundState.PARKED ? "parked" : "try-again");
        return refund.state();
    }

    RefundState stillUnclear(RefundId id, String why) {
        Refund refund = lock(id);
        if (!refund.state().isFinal()) {
            refund.stillUnclear(why, clock.instant().plus(RefundPace.LOOK_AGAIN));
        }
        return refund.state();
    }

    RefundState now(RefundId id) {
        Refund refund = lock(id);
        if (refund.state() == RefundState.PENDING) {
            refund.stillUnclear("the provider is working on it", clock.instant().plus(RefundPace.LOOK_AGAIN));
        }
        return refund.state();
    }

    private Refund lock(RefundId id) {
        books.lock(new PaymentId(refunds.paymentOf(id.value()).orElseThrow()));
        return refunds.lock(id.value()).orElseThrow();
    }
}
