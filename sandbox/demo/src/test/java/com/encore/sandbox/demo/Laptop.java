package com.encore.sandbox.demo;

import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.servers.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** A laptop of its own: an empty database and a payment sandbox, on which nodes are started. */
final class Laptop implements AutoCloseable {

    private final PortOneSandbox sandbox = PortOneSandbox.start(PortOneSandbox.Settings.inMemory());
    private final String database;
    private final Path mail;

    Laptop(String database, Path mail) throws SQLException {
        this.database = database;
        this.mail = mail;
        try (Connection connection = DriverManager.getConnection(
                        TestServers.databaseUrl(), TestServers.databaseUser(), TestServers.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    PortOneSandbox sandbox() {
        return sandbox;
    }

    Path mail() {
        return mail;
    }

    /** Returns once the node is ready, which is after its demo data is there. */
    ConfigurableApplicationContext node(String... more) {
        Map<String, Object> settings = new HashMap<>(Map.ofEntries(
                Map.entry("spring.config.import", "classpath:encore-domain.yml"),
                Map.entry("encore.sandbox", "true"),
                Map.entry("encore.db.url", TestServers.databaseUrl().replace("/encore", "/" + database)),
                Map.entry("encore.db.user", TestServers.databaseUser()),
                Map.entry("encore.db.password", TestServers.databasePassword()),
                Map.entry("encore.redis.url", TestServers.redisUrl()),
                Map.entry("encore.mail.directory", mail.toString()),
                Map.entry("encore.portone.api-base", sandbox.apiBase()),
                Map.entry("encore.portone.api-secret", sandbox.apiSecret()),
                Map.entry("encore.portone.store-id", sandbox.storeId()),
                Map.entry("encore.portone.webhook-secret", sandbox.webhookSecret()),
                Map.entry("encore.portone.channels.card", "channel-card"),
                Map.entry("encore.portone.channels.kakaopay", "channel-kakaopay"),
                Map.entry("encore.portone.channels.tosspay", "channel-tosspay"),
                Map.entry("encore.portone.channels.virtual-account", "channel-virtual-account")));
        for (String setting : more) {
            String[] parts = setting.split("=");
            settings.put(parts[0], parts[1]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("laptop", settings));
        SpringApplication application = new SpringApplication(Node.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(environment);
        return application.run();
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** The domain and the demo data, without pages or chores. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "com.encore")
    @ComponentScan(
            basePackages = "com.encore",
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = WrittenForTests.class))
    @ConfigurationPropertiesScan("com.encore")
    static class Node {}

    /** The domain's tests bring helpers that want their own clock. */
    static final class WrittenForTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) throws IOException {
            String place = found.getResource().getURL().toString();
            return place.contains("/test-classes/") || place.contains("-tests.jar");
        }
    }
}
