package com.encore.reconciliation;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a difference: from where to where, who, why, when. */
@Component
class DifferenceHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    DifferenceHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Difference difference, @Nullable DifferenceState from, @Nullable MemberId by, String reason) {
        jdbc.sql("""
                        insert into difference_history (difference_id, from_state, to_state, by_member, reason, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(difference.id().value())
                .param(from == null ? null : from.name())
                .param(difference.state().name())
                .param(by == null ? null : by.value())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
