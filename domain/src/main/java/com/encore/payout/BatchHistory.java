package com.encore.payout;

import com.encore.account.MemberId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was done with a batch, who did it and when; also what moved nothing, such as taking the bank's file. */
@Component
class BatchHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PayoutBatch batch, BatchEvent what, MemberId by, String detail) {
        jdbc.sql("""
                        insert into payout_batch_history (batch_id, what, state, by_member, detail, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(batch.id().value(), what.name(), batch.state().name(), by.value(), detail, clock.instant())
                .update();
    }
}
