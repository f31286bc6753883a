package com.encore.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

    /** Refunds that are owed and locked become asked for, each with its attempt and the move in its history. */
    void began(List<BeginRefundAttempt.Step.Cancel> steps, Instant now, @Nullable Long run) {
        if (steps.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update refund
                        set state = 'ASKED', attempts = attempts + 1, asked_at = :now, next_attempt_at = :until,
                            version = version + 1
                        where id in (:ids)
                        """)
                .param("now", now)
                .param("until", now.plus(RefundPace.LEASE))
                .param("ids", steps.stream().map(step -> step.refund().value()).toList())
                .update();
        List<Object> values = new ArrayList<>();
        steps.forEach(step -> values.addAll(Arrays.asList(
                step.refund().value(), step.sequence(), run, step.cancellable().amount(), now)));
        jdbc.sql("insert into refund_attempt (refund_id, sequence, run_id, cancellable, outcome, started_at) values "
                        + rows("(?, ?, ?, ?, 'UNKNOWN', ?)", steps.size()))
                .params(values)
                .update();
        List<Object> moves = new ArrayList<>();
        steps.forEach(step -> moves.addAll(List.of(step.refund().value(), now)));
        jdbc.sql("insert into refund_history (refund_id, from_state, to_state, reason, at) values "
                        + rows("(?, 'OWED', 'ASKED', 'asked', ?)", steps.size()))
                .params(moves)
                .update();
    }

    /** Refunds that are asked for and locked are done, each with its attempt and the move in its history. */
    void succeeded(List<BookTogether.Cancelled> cancelled, Instant now) {
        List<Long> ids = cancelled.stream().map(each -> each.refund().value()).toList();
        List<Object> which = new ArrayList<>();
        cancelled.forEach(each -> which.addAll(List.of(each.refund().value(), each.cancellation())));
        String cancellation = " when ? then ?".repeat(ids.size()) + " end";
        int moved = jdbc.sql("update refund set cancellation_id = case id" + cancellation
                        + ", state = 'DONE', done_at = ?, trouble = null, version = version + 1"
                        + " where state = 'ASKED' and id in (" + rows("?", ids.size()) + ")")
                .params(joined(which, List.of(now), ids))
                .update();
        if (moved != ids.size()) {
            throw new IllegalStateException(moved + " of " + ids.size() + " locked refunds were asked for");
        }
        jdbc.sql("update refund_attempt set cancellation_id = case refund_id" + cancellation
                        + ", outcome = 'DONE', finished_at = ?"
                        + " where outcome = 'UNKNOWN' and refund_id in (" + rows("?", ids.size()) + ")")
                .params(joined(which, List.of(now), ids))
                .update();
        List<Object> moves = new ArrayList<>();
        ids.forEach(id -> moves.addAll(List.of(id, now)));
        jdbc.sql("insert into refund_history (refund_id, from_state, to_state, reason, at) values "
                        + rows("(?, 'ASKED', 'DONE', 'done', ?)", ids.size()))
                .params(moves)
                .update();
    }

    private static List<Object> joined(List<?>... parts) {
        return Arrays.stream(parts).<Object>flatMap(List::stream).toList();
    }

    private static String rows(String one, int count) {
        return String.join(", ", Collections.nCopies(count, one));
    }

    /** The provider never heard of it. */
    void neverMade(Refund refund) {
        jdbc.sql("delete from refund_attempt where refund_id = ? and sequence = ?")
                .params(refund.id().value(), refund.attempts())
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
