package com.encore.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something counts as wrong, and who is told.
 *
 * @param lateAfter how long after its time a run may begin
 * @param silentAfter how long a node may be silent that has not taken its leave
 * @param paymentAfter how long the provider may be asked about a payment
 * @param parkedAfter how long a refund may wait for somebody at Encore
 * @param webhook where alerts are posted in the form Slack reads; nowhere without it
 * @param patience how long the webhook may take
 */
@ConfigurationProperties("encore.alerts")
public record WatchSettings(
        @DefaultValue("1m") Duration lateAfter,
        @DefaultValue("45s") Duration silentAfter,
        @DefaultValue("30m") Duration paymentAfter,
        @DefaultValue("10m") Duration parkedAfter,
        @Nullable String webhook,
        @DefaultValue("5s") Duration patience) {

    public boolean hasWebhook() {
        return webhook != null && !webhook.isBlank();
    }

    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return "WatchSettings[webhook " + (hasWebhook() ? "set" : "none") + "]";
    }
}
