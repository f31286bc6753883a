package com.encore.payout;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a payout: from where to where, who, why, when. */
@Component
class PayoutHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PayoutHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Payout payout, @Nullable PayoutState from, MemberId by, String reason) {
        jdbc.sql("""
                        insert into payout_history (payout_id, from_state, to_state, by_member, reason, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(payout.id().value())
                .param(from == null ? null : from.name())
                .param(payout.state().name())
                .param(by.value())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
