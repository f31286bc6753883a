package com.encore.refund;

import com.encore.money.Won;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each time the provider was asked, written before it was, with the guard it was asked with. */
@Component
class RefundAttempts {

    enum Outcome {
        DONE,
        PENDING,
        REFUSED,
        NOTHING
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void began(Refund refund, int sequence, Won cancellable) {
        jdbc.sql("""
                        insert into refund_attempt (refund_id, sequence, cancellable, outcome, started_at)
                        values (?, ?, ?, 'UNKNOWN', ?)
                        """)
                .params(refund.id().value(), sequence, cancellable.amount(), clock.instant())
                .update();
    }

    /** Closes whatever attempt is still unknown; a refund has at most one. */
    void ended(Refund refund, Outcome outcome, @Nullable String cancellation, @Nullable String detail) {
        jdbc.sql("""
                        update refund_attempt set outcome = ?, cancellation_id = ?, detail = left(?, 300), finished_at = ?
                        where refund_id = ? and outcome in ('UNKNOWN', 'PENDING')
                        """)
                .param(outcome.name())
                .param(cancellation)
                .param(detail)
                .param(clock.instant())
                .param(refund.id().value())
                .update();
    }
}
