package com.encore.sandbox.portone;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a payment; the journal is a list of these and the state is their sum. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.PreRegistered.class, name = "pre-registered"),
    @JsonSubTypes.Type(value = Event.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Event.LeftPending.class, name = "left-pending"),
    @JsonSubTypes.Type(value = Event.Paid.class, name = "paid"),
    @JsonSubTypes.Type(value = Event.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Event.AccountIssued.class, name = "account-issued"),
    @JsonSubTypes.Type(value = Event.CancelRequested.class, name = "cancel-requested"),
    @JsonSubTypes.Type(value = Event.CancelSucceeded.class, name = "cancel-succeeded"),
    @JsonSubTypes.Type(value = Event.CancelFailed.class, name = "cancel-failed"),
    @JsonSubTypes.Type(value = Event.WebhookPrepared.class, name = "webhook-prepared"),
    @JsonSubTypes.Type(value = Event.WebhookTried.class, name = "webhook-tried"),
    @JsonSubTypes.Type(value = Event.WebhookLost.class, name = "webhook-lost")
})
sealed interface Event {

    String paymentId();

    Instant at();

    record PreRegistered(String paymentId, Instant at, long totalAmount, long taxFreeAmount, String currency)
            implements Event {}

    record Opened(String paymentId, Instant at, String txId, PayRequest request) implements Event {}

    record LeftPending(String paymentId, Instant at, String txId) implements Event {}

    record Paid(String paymentId, Instant at, String txId, String pgTxId) implements Event {}

    record Failed(String paymentId, Instant at, String txId, Failure failure) implements Event {}

    record AccountIssued(String paymentId, Instant at, String txId, VirtualAccount account) implements Event {}

    record CancelRequested(String paymentId, Instant at, Cancellation cancellation) implements Event {}

    record CancelSucceeded(String paymentId, Instant at, String cancellationId) implements Event {}

    record CancelFailed(String paymentId, Instant at, String cancellationId) implements Event {}

    record WebhookPrepared(
            String paymentId,
            Instant at,
            String webhookId,
            URI url,
            String type,
            String txId,
            @Nullable String cancellationId,
            Status paymentStatus,
            @Nullable String trigger)
            implements Event {}

    record WebhookTried(String paymentId, Instant at, String webhookId, int code, boolean manual) implements Event {}

    record WebhookLost(String paymentId, Instant at, String webhookId) implements Event {}
}
