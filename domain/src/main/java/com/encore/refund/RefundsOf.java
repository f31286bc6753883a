package com.encore.refund;

import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes back of a pledge's money. What turned out to have gone another way is left out. */
@ReadModel
public class RefundsOf {

    private final JdbcClient jdbc;

    RefundsOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RefundView> pledge(PledgeId pledge) {
        return jdbc.sql("""
                        select number, reason, amount, state, park_kind, requested_at, done_at
                        from refund where pledge_id = ? and state <> 'MOOT' order by id
                        """).param(pledge.value()).query(Row.class).list().stream()
                .map(Row::view)
                .toList();
    }

    private record Row(
            String number,
            RefundReason reason,
            long amount,
            RefundState state,
            @Nullable ParkKind parkKind,
            Instant requestedAt,
            @Nullable Instant doneAt) {

        RefundView view() {
            return new RefundView(number, reason, Won.of(amount), state, parkKind, requestedAt, doneAt);
        }
    }
}
