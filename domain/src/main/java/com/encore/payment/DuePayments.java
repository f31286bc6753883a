package com.encore.payment;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out payments to ask about, each to one node: taking one pushes its turn a little into the future. */
@UseCase
class DuePayments {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    DuePayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PaymentNumber> take(int batch) {
        Instant now = clock.instant();
        List<Row> due = jdbc.sql("""
                        select id, number from payment where ask_at <= ? order by ask_at, id limit ?
                        for update skip locked
                        """).params(now, batch).query(Row.class).list();
        due.forEach(row -> jdbc.sql("update payment set ask_at = ? where id = ?")
                .params(now.plus(LEASE), row.id())
                .update());
        return due.stream().map(row -> new PaymentNumber(row.number())).toList();
    }

    private record Row(long id, String number) {}
}
