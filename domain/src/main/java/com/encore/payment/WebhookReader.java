package com.encore.payment;

import org.jspecify.annotations.Nullable;

/** Tells a message of the provider from one that only claims to be. */
public interface WebhookReader {

    News read(String body, @Nullable String id, @Nullable String signature, @Nullable String timestamp);

    /** What a message says. */
    sealed interface News {
        record AboutPayment(String messageId, String type, String paymentNumber) implements News {}

        record Irrelevant(String messageId, String type) implements News {}

        record Forged(String why) implements News {}
    }
}
