package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.FundingGate;
import com.encore.project.ProjectTotals;
import com.encore.project.RewardStock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a pledge's money, told within the transaction that books it. Locks the pledge after its payment and
 * before any stock, as everything does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PledgeMoney {

    private final Pledges pledges;
    private final PledgeHistory history;
    private final FundingGate gate;
    private final RewardStock stock;
    private final ProjectTotals totals;
    private final DecidedPledges decided;
    private final ApplicationEventPublisher events;

    PledgeMoney(
            Pledges pledges,
            PledgeHistory history,
            FundingGate gate,
            RewardStock stock,
            ProjectTotals totals,
            DecidedPledges decided,
            ApplicationEventPublisher events) {
        this.pledges = pledges;
        this.history = history;
        this.gate = gate;
        this.stock = stock;
        this.totals = totals;
        this.decided = decided;
        this.events = events;
    }

    /** Money arrived: it counts, or the pledge starts going back and the answer says why. */
    public Intake arrived(PledgeId id, Won amount, Instant paidAt) {
        Pledge pledge = lock(id);
        Intake intake = judge(pledge, amount, paidAt);
        if (intake == Intake.ACCEPTED) {
            PledgeState from = pledge.state();
            pledge.paid(paidAt);
            history.moved(pledge, from, null, "paid");
            totals.add(pledge.project(), pledge.member(), pledge.total());
        } else {
            goBack(pledge, null, "not-accepted");
        }
        return intake;
    }

    /** A deposit account was issued: the hold waits for the transfer. */
    public void awaits(PledgeId id, Instant until) {
        Pledge pledge = lock(id);
        if (pledge.state() == PledgeState.HELD) {
            pledge.holdUntil(until);
        }
    }

    /** The backer changes their mind, which they may until the deadline. */
    public void cancelledByBacker(PledgeId id, MemberId by, Instant now) {
        Pledge pledge = lock(id);
        if (!pledge.member().equals(by)) {
            throw new PledgeNumber.NoSuchPledge();
        }
        if (pledge.state() != PledgeState.PAID) {
            throw new PledgeMoved();
        }
        gate.requireOpen(pledge.project(), now);
        goBack(pledge, by, "cancelled-by-backer");
    }

    /** The backer or the provider takes paid money back. */
    public void goesBack(PledgeId id, @Nullable MemberId by, String reason) {
        Pledge pledge = lock(id);
        if (pledge.state() != PledgeState.REFUNDING && pledge.state() != PledgeState.REFUNDED) {
            goBack(pledge, by, reason);
        }
    }

    /** All of it has gone back. */
    public void wentBack(PledgeId id) {
        Pledge pledge = lock(id);
        if (pledge.state() == PledgeState.REFUNDED) {
            return;
        }
        PledgeState from = pledge.state();
        pledge.become(PledgeState.REFUNDED);
        history.moved(pledge, from, null, "refunded");
    }

    /** The project succeeded. Says whether this call confirmed it, so that a repeated one does nothing. */
    public boolean confirmed(PledgeId id) {
        return !decided.confirm(List.of(id)).isEmpty();
    }

    private Intake judge(Pledge pledge, Won amount, Instant paidAt) {
        if (!amount.equals(pledge.total())) {
            return Intake.AMOUNT_DIFFERS;
        }
        if (pledge.state() == PledgeState.RELEASED) {
            return Intake.CANCELLED;
        }
        if (!gate.countsPaymentOf(pledge.project(), paidAt)) {
            return Intake.CLOSED;
        }
        boolean expired = pledge.state() == PledgeState.EXPIRED;
        return expired && !stock.claimAgain(pledge.wanted()) ? Intake.SOLD_OUT : Intake.ACCEPTED;
    }

    private void goBack(Pledge pledge, @Nullable MemberId by, String reason) {
        PledgeState from = pledge.state();
        pledge.become(PledgeState.REFUNDING);
        history.moved(pledge, from, by, reason);
        if (from.holdsStock()) {
            stock.giveBack(pledge.wanted());
        }
        if (from.counts()) {
            totals.subtract(pledge.project(), pledge.member(), pledge.total());
        }
        events.publishEvent(new PledgeSentBack(pledge.id()));
    }

    private Pledge lock(PledgeId id) {
        return pledges.lock(id.value()).orElseThrow(() -> new IllegalStateException("no pledge " + id));
    }
}
