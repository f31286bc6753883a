package com.encore.pledge;

import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A fan pledges. The same request sent again, even at once, is answered with the pledge the first one made. */
@Component
public class PlacePledge {

    private final JdbcClient jdbc;
    private final HoldPledge hold;

    PlacePledge(JdbcClient jdbc, HoldPledge hold) {
        this.jdbc = jdbc;
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
        return jdbc.sql("select number, request_hash from pledge where member_id = ? and request_key = ?")
                .params(request.member().value(), request.key().toString())
                .query(Earlier.class)
                .optional()
                .map(pledge -> {
                    if (!pledge.requestHash().equals(request.fingerprint())) {
                        throw new RequestKeyReused();
                    }
                    return new PledgeNumber(pledge.number());
                });
    }

    private record Earlier(String number, String requestHash) {}
}
