package com.encore.pledge;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a pledge: from where to where, who, why, when. */
@Component
class PledgeHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PledgeHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Pledge pledge, @Nullable PledgeState from, @Nullable MemberId by, String reason) {
        jdbc.sql(
                        "insert into pledge_history (pledge_id, from_state, to_state, by_member, reason, at) values (?,?,?,?,?,?)")
                .param(pledge.id().value())
                .param(from == null ? null : from.name())
                .param(pledge.state().name())
                .param(by == null ? null : by.value())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
