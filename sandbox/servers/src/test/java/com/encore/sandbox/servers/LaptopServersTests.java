package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.sandbox.servers.LaptopServers.Kind;
import com.encore.sandbox.servers.LaptopServers.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaptopServersTests {

    @TempDir
    Path directory;

    private Settings settings;

    @BeforeEach
    void choosePorts() {
        settings = new Settings(directory, Port.free().number(), Port.free().number());
    }

    @Test
    void areSharedByALaterNodeAndEndWithTheFirst() throws SQLException {
        try (var first = LaptopServers.start(settings)) {
            try (var second = LaptopServers.start(settings)) {
                assertThat(second.databaseUrl()).isEqualTo(first.databaseUrl());
                assertThat(second.redisUrl()).isEqualTo(first.redisUrl());
            }
            assertThat(answers(first)).isTrue();
        }
        assertThat(mysql().processes()).isEmpty();
        assertThat(redis().processes()).isEmpty();
    }

    @Test
    void forgetEverythingWhenAskedTo() throws Exception {
        var kept = Files.createDirectories(directory.resolve("mysql")).resolve("earlier");
        Files.writeString(kept, "data");
        Files.writeString(Files.createDirectories(directory.resolve("mail")).resolve("1.eml"), "mail");
        var onlyRedis = Set.of(Kind.REDIS);

        try (var servers = LaptopServers.start(
                new Settings(directory, settings.mysqlPort(), settings.redisPort(), onlyRedis, true))) {
            assertThat(servers.redisUrl()).endsWith(":" + settings.redisPort());
            assertThat(kept).doesNotExist();
            assertThat(directory.resolve("mail")).doesNotExist();
            assertThat(mysql().processes()).isEmpty();
        }
    }

    @Test
    void refuseToForgetUnderARunningNode() {
        var onlyRedis = Set.of(Kind.REDIS);
        var running = new Settings(directory, settings.mysqlPort(), settings.redisPort(), onlyRedis, false);
        var afresh = new Settings(directory, settings.mysqlPort(), settings.redisPort(), onlyRedis, true);

        try (var first = LaptopServers.start(running)) {
            assertThatThrownBy(() -> LaptopServers.start(afresh))
                    .isInstanceOf(ServersRefused.class)
                    .hasMessageContaining("encore.demo.reset");
            assertThat(redis().answers()).as(first.redisUrl()).isTrue();
        }
    }

    @Test
    void tellALaterNodeAtOnceThatItLooksOnAnotherPort() {
        var onlyRedis = Set.of(Kind.REDIS);
        var elsewhere =
                new Settings(directory, settings.mysqlPort(), Port.free().number(), onlyRedis, false);

        try (var first = LaptopServers.start(
                new Settings(directory, settings.mysqlPort(), settings.redisPort(), onlyRedis, false))) {
            assertThatThrownBy(() -> LaptopServers.start(elsewhere))
                    .isInstanceOf(ServersRefused.class)
                    .hasMessageContaining("give this one the same port");
            assertThat(redis().answers()).as(first.redisUrl()).isTrue();
        }
    }

    private boolean answers(LaptopServers servers) throws SQLException {
        try (var connection = DriverManager.getConnection(
                servers.databaseUrl(), servers.databaseUser(), servers.databasePassword())) {
            return connection.isValid(1) && redis().answers();
        }
    }

    private MysqlServer mysql() {
        return Stage.mysql(directory.resolve("mysql"), settings.mysqlPort());
    }

    private RedisServer redis() {
        return Stage.redis(directory.resolve("redis"), settings.redisPort());
    }
}
