package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PledgeNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refund as people at Encore see it; {@code since} is when it came to its state. */
public record RefundItem(
        RefundId id,
        String number,
        PaymentNumber payment,
        PledgeNumber pledge,
        String project,
        RefundReason reason,
        Won amount,
        RefundState state,
        int attempts,
        @Nullable ParkKind parkKind,
        @Nullable String trouble,
        @Nullable String cancellationId,
        Instant requestedAt,
        Instant since,
        Instant nextAttemptAt,
        long version) {

    /** Nothing happens to it before somebody at Encore has looked. */
    public boolean waitsForUs() {
        return parkKind != null && !parkKind.waitsForAccount();
    }

    /** What it is called in the books; nothing as long as nothing went back. */
    public Optional<String> bookedAs() {
        return Optional.ofNullable(cancellationId).map(id -> "cancellation:" + id);
    }
}
