package com.encore.pledge;

import com.encore.project.FundingGate;
import com.encore.project.Offer;
import com.encore.project.RewardStock;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The one transaction in which a pledge is written and its stock claimed. */
@UseCase
class HoldPledge {

    private final FundingGate gate;
    private final RewardStock stock;
    private final Pledges pledges;
    private final PledgeHistory history;
    private final PledgeSettings settings;
    private final Clock clock;

    HoldPledge(
            FundingGate gate,
            RewardStock stock,
            Pledges pledges,
            PledgeHistory history,
            PledgeSettings settings,
            Clock clock) {
        this.gate = gate;
        this.stock = stock;
        this.pledges = pledges;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    PledgeNumber hold(PledgeRequest request) {
        Instant now = clock.instant();
        gate.requireOpen(request.project(), now);
        List<Offer> offers = stock.priced(request.project(), request.wanted());
        Pledge pledge = pledges.saveAndFlush(new Pledge(request, offers, now, now.plus(settings.hold())));
        history.moved(pledge, null, request.member(), "placed");
        // the hot rows come last, so that buyers of the same reward wait for each other as briefly as can be
        stock.claim(offers);
        stock.requireWithinLimits(request.member(), offers);
        return pledge.number();
    }
}
