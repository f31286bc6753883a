package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MysqlServerTests {

    @TempDir
    Path home;

    private MysqlServer server;

    @BeforeEach
    void choosePort() {
        server = Stage.mysql(home, Port.free().number());
    }

    @AfterEach
    void stop() {
        server.kill();
    }

    @Test
    void runsAsProductionDoes() throws SQLException {
        server.start();

        assertThat(ask("select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(ask("select @@session.time_zone")).isEqualTo("+00:00");
        assertThat(ask("select @@collation_database")).isEqualTo("utf8mb4_0900_ai_ci");
        assertThat(ask("select @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(ask("select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(ask("select '앙코르' regexp '^앙'")).isEqualTo("1");
    }

    @Test
    void findsKoreanTextByNgram() throws SQLException {
        server.start();
        run("create table t (a varchar(200), fulltext key (a) with parser ngram)");
        run("insert into t values ('한여름 밤의 콘서트'), ('겨울 공연')");

        assertThat(ask("select a from t where match (a) against ('콘서트' in boolean mode)"))
                .isEqualTo("한여름 밤의 콘서트");
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        server.start();
        run("create table kept (id int primary key)");
        run("insert into kept values (7)");
        server.stop();

        server.start();

        assertThat(ask("select id from kept")).isEqualTo("7");
    }

    @Test
    void recoversFromAKill() throws SQLException {
        server.start();
        run("create table kept (id int primary key)");
        run("insert into kept values (7)");
        server.kill();

        server.start();

        assertThat(ask("select id from kept")).isEqualTo("7");
    }

    @Test
    void neverBelievesAStalePidFile() throws Exception {
        var bystander = ProcessHandle.current();
        Files.writeString(home.resolve("mysqld.pid"), Long.toString(bystander.pid()));
        Files.writeString(home.resolve("mysql.sock"), "left over");

        server.start();

        assertThat(bystander.isAlive()).isTrue();
        assertThat(server.answers()).isTrue();
    }

    @Test
    void takesOverTheServerOfARunThatWasKilled() {
        server.start();
        var left = server.processes().getFirst();

        var next = Stage.mysql(home, server.port());
        next.start();

        assertThat(next.processes()).containsExactly(left);
    }

    @Test
    void replacesALeftServerOnAnotherPort() {
        server.start();
        var left = server.processes().getFirst();

        var next = Stage.mysql(home, Port.free().number());
        next.start();

        assertThat(left.lives()).isFalse();
        assertThat(next.answers()).isTrue();
    }

    @Test
    void saysWhichSettingMovesATakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = Stage.mysql(home, taken.getLocalPort());

            assertThatThrownBy(refused::start)
                    .isInstanceOf(ServersRefused.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is taken, so MySQL cannot start there:"
                            + " end the program that uses it, or choose another port with a.port"
                            + " (environment: A_PORT).");
        }
    }

    @Test
    void namesTheReasonWhenItsDataIsDamaged() throws Exception {
        server.prepare();
        Files.writeString(server.data().resolve("ibdata1"), "damaged");

        assertThatThrownBy(server::start)
                .isInstanceOf(ServersRefused.class)
                .hasMessageContaining("MySQL did not start")
                .hasMessageContaining("[ERROR]")
                .hasMessageContaining(server.log().toString());
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), MysqlServer.USER, MysqlServer.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), MysqlServer.USER, MysqlServer.PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
