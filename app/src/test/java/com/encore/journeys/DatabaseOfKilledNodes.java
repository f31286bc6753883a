package com.encore.journeys;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** A database beside the others', because the nodes that work on it ring for everything they find. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DatabaseOfKilledNodes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "killed-nodes",
                        Map.of("encore.db.url", com.encore.testing.OwnDatabase.named("encore_killed_nodes"))));
    }
}
