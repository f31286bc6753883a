package com.encore.sandbox.servers;

import com.encore.sandbox.servers.LaptopServers.Kind;
import com.encore.sandbox.servers.LaptopServers.Settings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Starts the servers a sandboxed application was given no address for, and tells it theirs. */
final class LaptopServersPostProcessor implements EnvironmentPostProcessor, Ordered {

    static final String MYSQL_PORT = "encore.laptop.mysql-port";
    static final String REDIS_PORT = "encore.laptop.redis-port";
    private static final String DIRECTORY = "encore.laptop.directory";
    private static final String RESET = "encore.demo.reset";

    private final Log log;

    LaptopServersPostProcessor(DeferredLogFactory logs) {
        this.log = logs.getLog(LaptopServersPostProcessor.class);
    }

    @Override
    public int getOrder() {
        // after the configuration files have been read
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("encore.sandbox", Boolean.class, false)) {
            return;
        }
        var wanted = wanted(environment);
        if (wanted.isEmpty()) {
            return;
        }
        var settings = settings(environment, wanted);
        var servers = LaptopServers.start(settings);
        // a shutdown hook of our own would run beside Spring's; this runs once the contexts are closed
        SpringApplication.getShutdownHandlers().add(servers::close);
        environment.getPropertySources().addLast(new MapPropertySource("laptopServers", addresses(servers, wanted)));
        log.info("Laptop servers with their data in " + settings.directory() + ": " + wanted);
    }

    private static Set<Kind> wanted(Environment environment) {
        var wanted = EnumSet.noneOf(Kind.class);
        if (!StringUtils.hasText(environment.getProperty("encore.db.url"))) {
            wanted.add(Kind.MYSQL);
        }
        if (!StringUtils.hasText(environment.getProperty("encore.redis.url"))) {
            wanted.add(Kind.REDIS);
        }
        return wanted;
    }

    private static Settings settings(Environment environment, Set<Kind> wanted) {
        var directory = environment.getProperty(DIRECTORY);
        return new Settings(
                StringUtils.hasText(directory)
                        ? Path.of(directory).toAbsolutePath()
                        : Checkout.find().laptop(),
                environment.getProperty(MYSQL_PORT, Integer.class, Settings.MYSQL_PORT),
                environment.getProperty(REDIS_PORT, Integer.class, Settings.REDIS_PORT),
                wanted,
                isResetAsked(environment));
    }

    // -Dencore.demo.reset without a value means yes
    private static boolean isResetAsked(Environment environment) {
        var reset = environment.getProperty(RESET);
        return reset != null && !reset.equalsIgnoreCase("false");
    }

    private static Map<String, Object> addresses(LaptopServers servers, Set<Kind> wanted) {
        var addresses = new HashMap<String, Object>();
        if (wanted.contains(Kind.MYSQL)) {
            addresses.put("encore.db.url", servers.databaseUrl());
            addresses.put("encore.db.user", servers.databaseUser());
            addresses.put("encore.db.password", servers.databasePassword());
        }
        if (wanted.contains(Kind.REDIS)) {
            addresses.put("encore.redis.url", servers.redisUrl());
        }
        return addresses;
    }
}
