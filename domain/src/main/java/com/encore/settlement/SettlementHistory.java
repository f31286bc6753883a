package com.encore.settlement;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a settlement: from where to where, who, why, when. */
@Component
class SettlementHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettlementHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Settlement settlement, @Nullable SettlementState from, @Nullable MemberId by, String reason) {
        jdbc.sql("""
                        insert into settlement_history
                          (settlement_id, from_state, to_state, revision, by_member, reason, at) values (?,?,?,?,?,?,?)
                        """)
                .param(settlement.id().value())
                .param(from == null ? null : from.name())
                .param(settlement.state().name())
                .param(settlement.revision())
                .param(by == null ? null : by.value())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
