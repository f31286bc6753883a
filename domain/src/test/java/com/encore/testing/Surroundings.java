package com.encore.testing;

import com.encore.sandbox.servers.TestServers;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test's context at servers started for this run. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** 32 bytes anybody may know: they seal only what tests make up. */
    private static final String TEST_DATA_KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-surroundings",
                        Map.ofEntries(
                                Map.entry("encore.db.url", TestServers.databaseUrl()),
                                Map.entry("encore.db.user", TestServers.databaseUser()),
                                Map.entry("encore.db.password", TestServers.databasePassword()),
                                Map.entry("encore.redis.url", TestServers.redisUrl()),
                                Map.entry("encore.data-key", TEST_DATA_KEY),
                                Map.entry(
                                        "encore.portone.api-base",
                                        Provider.sandbox().apiBase()),
                                Map.entry(
                                        "encore.portone.api-secret",
                                        Provider.sandbox().apiSecret()),
                                Map.entry(
                                        "encore.portone.store-id",
                                        Provider.sandbox().storeId()),
                                Map.entry(
                                        "encore.portone.webhook-secret",
                                        Provider.sandbox().webhookSecret()),
                                Map.entry(
                                        "encore.portone.browser-sdk",
                                        Provider.sandbox().browserSdk()),
                                Map.entry("encore.portone.patience", "2s"),
                                Map.entry("encore.mail.at-once", "false"),
                                // the tests' clock is moved at will; what a node does about it has a test of its own
                                Map.entry("encore.operations.skew-limit", "36500d"),
                                Map.entry("encore.mail.directory", "target/mail"),
                                Map.entry("encore.portone.channels.card", "channel-card"),
                                Map.entry("encore.portone.channels.kakaopay", "channel-kakaopay"),
                                Map.entry("encore.portone.channels.tosspay", "channel-tosspay"),
                                Map.entry("encore.portone.channels.virtual-account", "channel-virtual-account"))));
    }
}
