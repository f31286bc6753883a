package com.encore.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.sandbox.nodes.Fleet;
import com.encore.sandbox.nodes.Node;
import com.encore.sandbox.nodes.NodeNotReady;
import com.encore.sandbox.nodes.Nodes;
import com.encore.sandbox.nodes.Servers;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.servers.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node that does not begin must not leave whoever waits for it with nothing but the end of its log. */
class NodesSayWhyTests {

    private static final int PATIENCE_MILLIS = 180_000;

    private ServerSocket muteDatabase;
    private PortOneSandbox provider;
    private Nodes nodes;

    @BeforeEach
    void openADatabaseThatNeverAnswers() throws IOException {
        muteDatabase = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        muteDatabase.setSoTimeout(PATIENCE_MILLIS);
        provider = PortOneSandbox.start(PortOneSandbox.Settings.inMemory());
        nodes = new Nodes(
                Path.of("target", "cluster", "mute"),
                new Servers(url(), "nobody", "nothing", TestServers.redisUrl() + "/3", provider));
    }

    @AfterEach
    void close() throws IOException {
        nodes.close();
        provider.close();
        muteDatabase.close();
    }

    @Test
    void whereItHangsWhenItLivesAndDoesNotGetReady() throws IOException {
        Node node = nodes.start("jobs");
        try (Socket asked = muteDatabase.accept()) {
            assertThat(asked.isConnected()).isTrue();
            assertThatThrownBy(() -> node.awaitReady(Duration.ZERO))
                    .isInstanceOf(NodeNotReady.class)
                    .hasMessageContaining("node-1 is not ready")
                    .as("the end of its log")
                    .hasMessageContaining("HikariPool")
                    .as("its threads")
                    .hasMessageContaining("\"main\"")
                    .hasMessageContaining("com.mysql");
        }
    }

    @Test
    void thatItPrintsNothingWhenItIsPaused() throws IOException {
        Node node = nodes.start("jobs");
        try (Socket asked = muteDatabase.accept()) {
            assertThat(asked.isConnected()).isTrue();
            node.pause();
            assertThatThrownBy(() -> node.awaitReady(Duration.ZERO))
                    .isInstanceOf(NodeNotReady.class)
                    .hasMessageContaining("it prints no threads");
        }
    }

    @Test
    void howItEndedAndIsFollowedByAnother() {
        JdbcClient unused = JdbcClient.create(new DriverManagerDataSource(url()));
        Fleet fleet = new Fleet(nodes, unused, "jobs", 1);
        Node killed = fleet.first();
        killed.kill();

        assertThatThrownBy(fleet::awaitReady)
                .isInstanceOf(NodeNotReady.class)
                .hasMessageContaining("it ended with 137, as signal 9 does it");

        assertThat(fleet.first()).isNotSameAs(killed);
        assertThat(fleet.size()).isEqualTo(1);
    }

    private String url() {
        return "jdbc:mysql://127.0.0.1:" + muteDatabase.getLocalPort() + "/mute";
    }
}
