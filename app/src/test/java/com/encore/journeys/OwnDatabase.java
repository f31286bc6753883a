package com.encore.journeys;

import com.encore.sandbox.servers.TestServers;
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

/** A database beside the others', for books that are meant to go wrong. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "encore_unguarded";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String shared = TestServers.databaseUrl();
        try (Connection connection = DriverManager.getConnection(
                        shared, TestServers.databaseUser(), TestServers.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists " + NAME);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot make " + NAME, refused);
        }
        String own = shared.replaceFirst("(jdbc:mysql://[^/]+/)\\w+", "$1" + NAME);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own-database", Map.of("encore.db.url", own)));
    }
}
