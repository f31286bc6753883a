package com.encore.reconciliation;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a payout or a line of the bank: from where to where, who, why, when. */
@Component
class ProviderPayoutHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderPayoutHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(ProviderPayout payout, @Nullable ProviderPayoutState from, @Nullable MemberId by, String reason) {
        add(
                payout.id().value(),
                null,
                from == null ? null : from.name(),
                payout.state().name(),
                by,
                reason);
    }

    void moved(BankLine line, @Nullable DepositState from, @Nullable MemberId by, String reason) {
        add(
                null,
                line.id().value(),
                from == null ? null : from.name(),
                line.state().name(),
                by,
                reason);
    }

    private void add(
            @Nullable Long payout,
            @Nullable Long line,
            @Nullable String from,
            String to,
            @Nullable MemberId by,
            String reason) {
        jdbc.sql("""
                        insert into provider_payout_history (payout_id, bank_line_id, from_state, to_state, by_member, reason, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(payout)
                .param(line)
                .param(from)
                .param(to)
                .param(by == null ? null : by.value())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
