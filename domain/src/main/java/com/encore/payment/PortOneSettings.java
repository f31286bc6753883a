package com.encore.payment;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which shop we are at the payment provider, and how patient we are with it. */
@ConfigurationProperties("encore.portone")
public record PortOneSettings(
        @DefaultValue("https://api.portone.io") String apiBase,
        String apiSecret,
        String storeId,
        String webhookSecret,

        @DefaultValue("https://cdn.portone.io/v2/browser-sdk.js")
        String browserSdk,

        Channels channels,
        @DefaultValue("false") boolean live,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("4") int clients,
        @DefaultValue("4") int cancellingClients) {

    /** The provider's channel for each way to pay. */
    public record Channels(String card, String kakaopay, String tosspay, String virtualAccount) {

        String of(PaymentMethod method) {
            return switch (method) {
                case CARD -> card;
                case KAKAOPAY -> kakaopay;
                case TOSSPAY -> tosspay;
                case VIRTUAL_ACCOUNT -> virtualAccount;
            };
        }
    }

    @Override
    public String toString() {
        return "PortOneSettings" + Map.of("apiBase", apiBase, "storeId", storeId, "live", live);
    }
}
