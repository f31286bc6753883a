package com.encore.refund;

import com.encore.payment.PaymentGateway.Objection;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;

/**
 * Beat three of a refund, for what the provider's list of cancellations has not already settled: the attempt was
 * refused, came to nothing, or may still be on its way.
 */
@UseCase
class ConcludeRefundAttempt {

    private final Refunds refunds;
    private final RefundHistory history;
    private final RefundAttempts attempts;
    private final ParkRefund parking;
    private final Clock clock;

    ConcludeRefundAttempt(
            Refunds refunds, RefundHistory history, RefundAttempts attempts, ParkRefund parking, Clock clock) {
        this.refunds = refunds;
        this.history = history;
        this.attempts = attempts;
        this.parking = parking;
        this.clock = clock;
    }

    /** The provider said no, and its list says that nothing of ours happened. */
    RefundState refused(BeginRefundAttempt.Step.Cancel step, Objection objection, String why, StillMine mine) {
        mine.require();
        Refund refund = lock(step.refund());
        if (!refund.isAsked(step.sequence())) {
            return refund.state();
        }
        attempts.ended(refund, RefundAttempts.Outcome.REFUSED, null, why);
        refund.refuse();
        switch (objection) {
            case TOO_OLD -> parking.park(refund, ParkKind.TOO_OLD, why);
            case ACCOUNT -> parking.park(refund, ParkKind.ACCOUNT_REFUSED, why);
            case OTHER -> {
                if (refund.refusals() >= RefundPace.MOST_REFUSALS) {
                    parking.park(refund, ParkKind.TRIED_OFTEN, why);
                } else {
                    tryAgain(refund, why, RefundPace.afterFailure(refund.refusals(), clock.instant()));
                }
            }
        }
        return refund.state();
    }

    /** The lease of an attempt is over, and the provider knows nothing of it. The guard forbids a second one. */
    RefundState cameToNothing(BeginRefundAttempt.Step.LookUp step, StillMine mine) {
        mine.require();
        Refund refund = lock(step.refund());
        if (refund.state() == RefundState.PENDING) {
            return workedOn(refund);
        }
        if (!refund.isAsked(step.sequence())) {
            return refund.state();
        }
        String why = "never answered, and not found at the provider";
        attempts.ended(refund, RefundAttempts.Outcome.NOTHING, null, why);
        if (refund.attempts() >= RefundPace.MOST_ATTEMPTS) {
            parking.park(refund, ParkKind.TRIED_OFTEN, why);
        } else {
            tryAgain(refund, why, RefundPace.afterSilence(refund.attempts(), clock.instant()));
        }
        return refund.state();
    }

    /** Claimed, but not sent: as if it had not been claimed. */
    RefundState neverSent(BeginRefundAttempt.Step.Cancel step, StillMine mine) {
        mine.require();
        Refund refund = lock(step.refund());
        if (refund.isAsked(step.sequence())) {
            attempts.neverMade(refund);
            refund.neverAsked(clock.instant());
            history.moved(refund, RefundState.ASKED, null, "not-sent");
        }
        return refund.state();
    }

    /** No answer to the attempt: it may still arrive, and nobody asks again before the lease is over. */
    RefundState mayStillArrive(RefundId id, String why, StillMine mine) {
        mine.require();
        Refund refund = lock(id);
        if (refund.state() == RefundState.ASKED) {
            refund.trouble(why);
        }
        return refund.state();
    }

    /** The provider could not be asked what became of it. */
    RefundState stillUnclear(RefundId id, String why, StillMine mine) {
        mine.require();
        Refund refund = lock(id);
        if (refund.state() == RefundState.ASKED || refund.state() == RefundState.PENDING) {
            refund.trouble(why);
            refund.lookAgainAt(clock.instant().plus(RefundPace.LOOK_AGAIN));
        }
        return refund.state();
    }

    /** Something of ours broke over this refund: it waits a little, and its row says why. */
    void stumbled(RefundId id, String why, StillMine mine) {
        mine.require();
        Refund refund = lock(id);
        if (refund.isDue(clock.instant())) {
            refund.trouble(why);
            refund.lookAgainAt(clock.instant().plus(RefundPace.LOOK_AGAIN));
        }
    }

    private RefundState workedOn(Refund refund) {
        refund.trouble("the provider is working on it");
        refund.lookAgainAt(RefundPace.nextLook(refund.askedAt(), clock.instant()));
        return refund.state();
    }

    private void tryAgain(Refund refund, String why, Instant at) {
        refund.owedAgain(why, at);
        history.moved(refund, RefundState.ASKED, null, "try-again");
    }

    private Refund lock(RefundId id) {
        return refunds.lock(id.value()).orElseThrow();
    }
}
