package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTests {

    @TempDir
    Path folder;

    private RedisServer server;

    @BeforeEach
    void choosePort() {
        server = Stage.redis(folder.resolve("with a space"), Port.free().number());
    }

    @AfterEach
    void stop() {
        server.kill();
    }

    @Test
    void keepsDataOverARestart() throws IOException {
        server.start();
        assertThat(say("SET seen 7")).contains("+OK");
        server.stop();
        assertThat(server.processes()).isEmpty();

        server.start();

        assertThat(say("GET seen")).contains("7");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        server.start();

        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET seen\r\nQUIT\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("NOAUTH");
        }
    }

    @Test
    void startsAgainAfterAKill() throws IOException {
        server.start();
        server.kill();
        assertThat(server.home().resolve("redis.pid")).exists();

        server.start();

        assertThat(server.answers()).isTrue();
    }

    @Test
    void takesOverTheServerOfARunThatWasKilled() {
        server.start();
        var left = server.processes().getFirst();

        var next = Stage.redis(server.home(), server.port());
        next.start();

        assertThat(next.processes()).containsExactly(left);
    }

    @Test
    void leavesAnotherProgramOnItsPortAlone() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = Stage.redis(folder, taken.getLocalPort());

            assertThatThrownBy(refused::start)
                    .isInstanceOf(ServersRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken, so Redis cannot start there")
                    .hasMessageContaining("a.port");
        }
    }

    @Test
    void namesTheReasonWhenItsDataIsDamaged() throws IOException {
        Files.writeString(server.home().resolve("appendonly.aof"), "damaged\n");

        assertThatThrownBy(server::start)
                .isInstanceOf(ServersRefused.class)
                .hasMessageContaining("Redis did not start")
                .hasMessageContaining("append only file");
    }

    private String say(String command) throws IOException {
        var userInfo = URI.create(server.url()).getUserInfo().split(":");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var words = "AUTH " + userInfo[0] + " " + userInfo[1] + "\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
