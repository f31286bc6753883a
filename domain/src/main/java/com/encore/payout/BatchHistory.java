package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was done with a batch, who did it and when; also what moved nothing, such as taking the bank's file. */
@Component
class BatchHistory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    BatchHistory(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    void add(PayoutBatch batch, BatchEvent what, MemberId by, String detail) {
        jdbc.sql("""
                        insert into payout_batch_history (batch_id, what, state, by_member, detail, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(batch.id().value(), what.name(), batch.state().name(), by.value(), detail, clock.instant())
                .update();
        AuditFact fact = AuditFact.by(by.value(), action(what), AuditThing.of("payout-batch", batch.number()), detail)
                .withOutcome(batch.state().name())
                .withAmount(batch.total().amount());
        trail.note(
                what == BatchEvent.CONFIRMED
                        ? AuditFact.putForward(batch.madeBy().value(), fact)
                        : fact);
    }

    private static String action(BatchEvent what) {
        return switch (what) {
            case MADE -> "batch-make";
            case DROPPED_ONE -> "batch-drop-one";
            case DISCARDED -> "batch-discard";
            case CONFIRMED -> "batch-confirm";
            case FILE_TAKEN -> "batch-file";
            case RESULT_READ -> "batch-result";
            case RETURNED -> "batch-returned";
            case CLOSED -> "batch-close";
        };
    }
}
