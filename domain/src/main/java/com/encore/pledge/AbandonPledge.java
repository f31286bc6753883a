package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.project.RewardStock;
import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan lets go of a pledge that is not paid yet, and its stock returns at once. */
@UseCase
public class AbandonPledge {

    private final JdbcClient jdbc;
    private final Pledges pledges;
    private final PledgeHistory history;
    private final RewardStock stock;

    AbandonPledge(JdbcClient jdbc, Pledges pledges, PledgeHistory history, RewardStock stock) {
        this.jdbc = jdbc;
        this.pledges = pledges;
        this.history = history;
        this.stock = stock;
    }

    public void abandon(PledgeNumber number, MemberId member) {
        long id = jdbc.sql("select id from pledge where number = ? and member_id = ?")
                .params(number.value(), member.value())
                .query(Long.class)
                .optional()
                .orElseThrow(PledgeNumber.NoSuchPledge::new);
        Pledge pledge = pledges.lock(id).orElseThrow();
        if (pledge.state() == PledgeState.RELEASED) {
            return;
        }
        if (pledge.state() != PledgeState.HELD) {
            throw new PledgeMoved();
        }
        pledge.become(PledgeState.RELEASED);
        history.moved(pledge, PledgeState.HELD, member, "abandoned");
        stock.giveBack(pledge.wanted());
    }
}
