package com.encore.pledge;

import com.encore.project.RewardStock;
import com.encore.project.Wanted;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the stock of expired holds back. Safe on any number of nodes: each takes rows the others have not. */
@UseCase
public class ReleaseExpired {

    private final JdbcClient jdbc;
    private final Pledges pledges;
    private final PledgeHistory history;
    private final RewardStock stock;
    private final Clock clock;

    ReleaseExpired(JdbcClient jdbc, Pledges pledges, PledgeHistory history, RewardStock stock, Clock clock) {
        this.jdbc = jdbc;
        this.pledges = pledges;
        this.history = history;
        this.stock = stock;
        this.clock = clock;
    }

    /** Returns how many were released; a full batch means there may be more. */
    public int release(int batch) {
        List<Long> due =
                jdbc.sql("""
                        select id from pledge where state = 'HELD' and hold_until <= ?
                        order by hold_until, id limit ? for update skip locked
                        """).params(clock.instant(), batch).query(Long.class).list();
        List<Wanted> freed = due.stream().flatMap(id -> expire(id).stream()).toList();
        // one sorted pass over the stock, so that a batch takes its locks in the order every buyer does
        stock.giveBack(freed);
        return due.size();
    }

    private List<Wanted> expire(long id) {
        Pledge pledge = pledges.lock(id).orElseThrow();
        pledge.become(PledgeState.EXPIRED);
        history.moved(pledge, PledgeState.HELD, null, "expired");
        return pledge.wanted();
    }
}
