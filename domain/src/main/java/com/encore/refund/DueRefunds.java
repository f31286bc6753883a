package com.encore.refund;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out refunds that are due, each to one node: taking one pushes its turn beyond any call's patience. */
@UseCase
class DueRefunds {

    private final JdbcClient jdbc;
    private final Clock clock;

    DueRefunds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RefundId> take(int batch) {
        Instant now = clock.instant();
        List<Long> due = jdbc.sql("""
                        select id from refund where state in ('OWED', 'ASKED', 'PENDING') and next_attempt_at <= ?
                        order by next_attempt_at, id limit ? for update skip locked
                        """).params(now, batch).query(Long.class).list();
        due.forEach(id -> jdbc.sql("update refund set next_attempt_at = ?, version = version + 1 where id = ?")
                .params(now.plus(RefundPace.LEASE), id)
                .update());
        return due.stream().map(RefundId::new).toList();
    }
}
