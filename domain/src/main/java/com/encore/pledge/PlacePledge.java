package com.encore.pledge;

import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A fan pledges. The same request sent again, even at once, is answered with the pledge the first one made. */
@Component
public class PlacePledge {

    private final Pledges pledges;
    private final HoldPledge hold;

    PlacePledge(Pledges pledges, HoldPledge hold) {
        this.pledges = pledges;
        this.hold = hold;
    }

    public PledgeNumber place(PledgeRequest request) {
        Optional<PledgeNumber> earlier = earlier(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return hold.hold(request);
        } catch (DataIntegrityViolationException raced) {
            return earlier(request).orElseThrow(() -> raced);
        }
    }

    private Optional<PledgeNumber> earlier(PledgeRequest request) {
        return pledges.findByMemberIdAndRequestKey(
                        request.member().value(), request.key().toString())
                .map(pledge -> {
                    if (!pledge.answers(request)) {
                        throw new RequestKeyReused();
                    }
                    return pledge.number();
                });
    }
}
