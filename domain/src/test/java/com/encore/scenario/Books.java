package com.encore.scenario;

import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.OwnDatabase;
import com.encore.testing.TestClock;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Books and a provider nobody else uses. */
@Order(Ordered.LOWEST_PRECEDENCE)
class Books implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Lazily {
        static final PortOneSandbox PROVIDER =
                PortOneSandbox.start(PortOneSandbox.Settings.inMemory().clock(TestClock.shared()));
    }

    static PortOneSandbox provider() {
        return Lazily.PROVIDER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own-books",
                        Map.of(
                                "encore.db.url",
                                OwnDatabase.named("encore_month"),
                                "encore.portone.api-base",
                                provider().apiBase(),
                                "encore.portone.patience",
                                "30s")));
    }
}
