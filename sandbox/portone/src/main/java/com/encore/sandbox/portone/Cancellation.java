package com.encore.sandbox.portone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request to give money back. */
record Cancellation(
        String id,
        State state,
        Amount amount,
        String reason,
        Trigger trigger,
        boolean quiet,
        Instant requestedAt,
        @Nullable Instant cancelledAt) {

    enum State {
        REQUESTED,
        SUCCEEDED,
        FAILED
    }

    enum Trigger {
        API,
        CONSOLE,
        CHARGEBACK
    }

    Cancellation succeeded(Instant at) {
        return new Cancellation(id, State.SUCCEEDED, amount, reason, trigger, quiet, requestedAt, at);
    }

    Cancellation failed() {
        return new Cancellation(id, State.FAILED, amount, reason, trigger, quiet, requestedAt, null);
    }
}
