package com.encore.sandbox.nodes;

import com.encore.sandbox.portone.PortOneSandbox;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all nodes share: one MySQL, one Redis, one payment provider. */
public record Servers(
        String databaseUrl, String databaseUser, String databasePassword, String redisUrl, PortOneSandbox provider) {

    /** 32 bytes anybody may know: they seal only what tests and benchmarks make up. */
    private static final String DATA_KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("encore.db.url", databaseUrl);
        settings.put("encore.db.user", databaseUser);
        settings.put("encore.db.password", databasePassword);
        settings.put("encore.redis.url", redisUrl);
        settings.put("encore.data-key", DATA_KEY);
        settings.put("encore.portone.api-base", provider.apiBase());
        settings.put("encore.portone.api-secret", provider.apiSecret());
        settings.put("encore.portone.store-id", provider.storeId());
        settings.put("encore.portone.webhook-secret", provider.webhookSecret());
        settings.put("encore.portone.browser-sdk", provider.browserSdk());
        settings.put("encore.portone.channels.card", "channel-card");
        settings.put("encore.portone.channels.kakaopay", "channel-kakaopay");
        settings.put("encore.portone.channels.tosspay", "channel-tosspay");
        settings.put("encore.portone.channels.virtual-account", "channel-virtual-account");
        return settings;
    }
}
