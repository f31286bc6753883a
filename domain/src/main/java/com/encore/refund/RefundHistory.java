package com.encore.refund;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a refund: from where to where, who, why, when. */
@Component
class RefundHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Refund refund, @Nullable RefundState from, @Nullable MemberId by, String reason) {
        if (refund.state() == from) {
            return;
        }
        jdbc.sql(
                        "insert into refund_history (refund_id, from_state, to_state, by_member, reason, at) values (?,?,?,?,?,?)")
                .param(refund.id().value())
                .param(from == null ? null : from.name())
                .param(refund.state().name())
                .param(by == null ? null : by.value())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
