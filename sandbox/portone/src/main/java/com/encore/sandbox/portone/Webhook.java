package com.encore.sandbox.portone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message to the shop and how often it was tried. Guarded by its payment's lock. */
final class Webhook {

    static final int MOST_TRIES = 6;

    private final Event.WebhookPrepared message;
    private int tries;
    private int lastCode;
    private boolean lost;
    private @Nullable Instant lastTriedAt;
    private @Nullable String trigger;

    Webhook(Event.WebhookPrepared message) {
        this.message = message;
        this.trigger = message.trigger();
    }

    void tried(Event.WebhookTried tried) {
        // A resend by hand counts, but does not use up what the retry table still owes.
        if (!tried.manual()) {
            tries++;
        } else {
            trigger = "MANUAL";
        }
        lastCode = tried.code();
        lastTriedAt = tried.at();
        lost = false;
    }

    void lose() {
        lost = true;
    }

    Event.WebhookPrepared message() {
        return message;
    }

    int tries() {
        return tries;
    }

    int lastCode() {
        return lastCode;
    }

    boolean delivered() {
        return lastCode >= 200 && lastCode < 300;
    }

    boolean owed() {
        return !lost && !delivered() && tries < MOST_TRIES;
    }

    boolean lost() {
        return lost;
    }

    @Nullable
    Instant lastTriedAt() {
        return lastTriedAt;
    }

    @Nullable
    String trigger() {
        return trigger;
    }

    /** Null until it was tried; no connection counts as an unexpected error. */
    @Nullable
    String status() {
        if (lastTriedAt == null) {
            return null;
        }
        if (delivered()) {
            return "SUCCEEDED";
        }
        return lastCode == 0 ? "FAILED_UNEXPECTED_ERROR" : "FAILED_NOT_OK_RESPONSE";
    }
}
