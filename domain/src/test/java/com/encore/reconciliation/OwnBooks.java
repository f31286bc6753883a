package com.encore.reconciliation;

import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.servers.TestServers;
import com.encore.testing.TestClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Books and a provider beside the others': what is reconciled is everything there is, so it must be only ours. */
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnBooks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

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
                                database("encore_reconciliation"),
                                "encore.portone.api-base",
                                provider().apiBase(),
                                // silence is made by cutting the line, so a slow machine may be waited for
                                "encore.portone.patience",
                                "20s",
                                // a handful of movements is many pages and slices
                                "encore.reconciliation.page",
                                "4",
                                "encore.reconciliation.slice",
                                "3")));
    }

    /** Made anew. */
    static String database(String name) {
        String shared = TestServers.databaseUrl();
        try (Connection connection = DriverManager.getConnection(
                        shared, TestServers.databaseUser(), TestServers.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot make " + name, refused);
        }
        return shared.replaceFirst("(jdbc:mysql://[^/]+/)\\w+", "$1" + name);
    }
}
