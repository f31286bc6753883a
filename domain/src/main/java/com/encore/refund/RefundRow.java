package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PledgeNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns behind a {@link RefundItem}. */
record RefundRow(
        long id,
        String number,
        String payment,
        String pledge,
        String project,
        RefundReason reason,
        long amount,
        RefundState state,
        int attempts,
        @Nullable ParkKind parkKind,
        @Nullable String trouble,
        @Nullable String cancellationId,
        Instant requestedAt,
        @Nullable Instant since,
        Instant nextAttemptAt,
        long version) {

    static final String SELECT = """
            select r.id, r.number, y.number as payment, p.number as pledge, j.title as project, r.reason, r.amount,
                   r.state, r.attempts, r.park_kind, r.trouble, r.cancellation_id, r.requested_at, r.next_attempt_at,
                   r.version,
                   (select max(h.at) from refund_history h where h.refund_id = r.id and h.to_state = r.state) as since
            from refund r join payment y on y.id = r.payment_id join pledge p on p.id = r.pledge_id
              join project j on j.id = r.project_id
            """;

    RefundItem item() {
        return new RefundItem(
                new RefundId(id),
                number,
                new PaymentNumber(payment),
                new PledgeNumber(pledge),
                project,
                reason,
                Won.of(amount),
                state,
                attempts,
                parkKind,
                trouble,
                cancellationId,
                requestedAt,
                since == null ? requestedAt : since,
                nextAttemptAt,
                version);
    }
}
