package com.encore.sandbox.portone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the sandbox's own record: what moved, when, and for which payment. */
public record Movement(
        long sequence,
        Instant at,
        Kind kind,
        String paymentId,
        String transactionId,
        @Nullable String cancellationId,
        long amount,
        String currency,
        Channel channel) {

    /** What happened to the money. */
    public enum Kind {
        CAPTURED,
        ACCOUNT_ISSUED,
        DEPOSITED,
        CANCELLED
    }

    /** Positive towards the shop, negative back to the payer. */
    public long net() {
        return switch (kind) {
            case CAPTURED, DEPOSITED -> amount;
            case ACCOUNT_ISSUED -> 0;
            case CANCELLED -> -amount;
        };
    }
}
