package com.encore.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alert people were told of. */
public record Alert(
        long id,
        AlertKind kind,
        String thing,
        String episode,
        String detail,
        Instant seenAt,
        Instant raisedAt,
        @Nullable Instant closedAt,
        @Nullable Instant ackedAt,
        @Nullable String ackedBy,
        @Nullable String ackNote) {

    public String page() {
        return kind.page(thing, episode);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isAcknowledged() {
        return ackedAt != null;
    }
}
