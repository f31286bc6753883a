package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestServersTests {

    @TempDir
    Path directory;

    @Test
    void startWithinFourSecondsAndAreSharedByTheJvm() throws Exception {
        new MysqlTemplate(MysqlFiles.in(Stage.servers())).ready();
        long before = System.nanoTime();
        var url = TestServers.databaseUrl();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(TestServers.databaseUrl()).isEqualTo(url);
        try (var connection =
                DriverManager.getConnection(url, TestServers.databaseUser(), TestServers.databasePassword())) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(TestServers.redisUrl()).startsWith("redis://");
    }

    @Test
    void leaveNothingBehind() {
        var checkout = checkout();
        var servers = TestServers.start(checkout);

        servers.close();

        assertThat(servers.home()).doesNotExist();
    }

    @Test
    void removeWhatAKilledTestRunLeft() throws Exception {
        var checkout = checkout();
        var abandoned = Files.createDirectories(checkout.tests().resolve("abandoned"));
        var left = Stage.redis(abandoned.resolve("redis"), Port.free().number());
        left.start();
        var orphan = left.processes().getFirst();

        try (var servers = TestServers.start(checkout)) {
            assertThat(servers.home()).isDirectory();
            assertThat(orphan.lives()).isFalse();
            assertThat(abandoned).doesNotExist();
        }
    }

    @Test
    void leaveTheServersOfARunningJvmAlone() {
        var checkout = checkout();
        try (var other = TestServers.start(checkout);
                var mine = TestServers.start(checkout)) {
            assertThat(other.home()).isDirectory().isNotEqualTo(mine.home());
        }
    }

    private Checkout checkout() {
        return new Checkout(directory, Stage.servers());
    }
}
