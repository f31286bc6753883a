package com.encore.sandbox.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The real MySQL on loopback, set as production is wherever a program could notice. */
final class MysqlServer extends LoopbackServer {

    static final String USER = "encore";
    static final String PASSWORD = "encore-laptop-only";

    // no TLS and the key by plain request: the wire is this machine's loopback.
    // Times travel as UTC whatever the JVM's zone is. Batches become multi-row inserts.
    // Statements are prepared on the server and kept, so that hot ones are parsed once per connection,
    // and Connector/J asks for the session state it already knows no second time.
    private static final String PARAMETERS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
            + "&characterEncoding=UTF-8&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096"
            + "&useLocalSessionState=true&cacheServerConfiguration=true";

    private final MysqlFiles files;
    private final Durability durability;

    MysqlServer(MysqlFiles files, Path home, Port port, Durability durability) {
        super("MySQL", "mysqld", home, port);
        this.files = files;
        this.durability = durability;
    }

    static boolean runsAsRoot() {
        return System.getProperty("user.name").equals("root");
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port() + "/encore" + PARAMETERS;
    }

    Path data() {
        return home().resolve("data");
    }

    @Override
    String argument() {
        return "--defaults-file=" + configurationFile();
    }

    @Override
    Path executable() {
        return files.executable();
    }

    @Override
    Path configurationFile() {
        return home().resolve("my.cnf");
    }

    @Override
    String configuration() {
        // no socket: its path may be too long, it outlives a crash, and everybody here comes by TCP
        return """
                [mysqld]
                %sbasedir=%s
                lc_messages_dir=%s
                datadir=%s
                tmpdir=%s
                pid_file=%s
                log_error=%s
                init_file=%s
                daemonize=ON
                socket=""
                bind_address=127.0.0.1
                port=%d
                mysqlx=OFF
                skip_name_resolve
                tls_version=""
                auto_generate_certs=OFF
                secure_file_priv=NULL
                local_infile=OFF
                skip_log_bin
                performance_schema=OFF
                max_connections=300
                max_prepared_stmt_count=65536
                character_set_server=utf8mb4
                collation_server=utf8mb4_0900_ai_ci
                default_time_zone=+00:00
                transaction_isolation=READ-COMMITTED
                innodb_buffer_pool_size=256M
                innodb_log_buffer_size=8M
                innodb_redo_log_capacity=64M
                innodb_flush_log_at_trx_commit=%d
                """.formatted(
                        runsAsRoot() ? "user=root\n" : "",
                        quoted(files.base()),
                        quoted(files.base().resolve("share")),
                        quoted(data()),
                        quoted(temporary()),
                        quoted(home().resolve("mysqld.pid")),
                        quoted(log()),
                        quoted(grants()),
                        port(),
                        durability.innodbFlushLogAtCommit());
    }

    @Override
    void prepare() throws IOException {
        if (!Files.isDirectory(data())) {
            new MysqlTemplate(files).copyTo(data());
        }
        Files.createDirectories(temporary());
        // runs at every start before anybody is let in, so a data directory needs no first-time state of its own
        Files.writeString(grants(), """
                CREATE DATABASE IF NOT EXISTS `encore` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                CREATE USER IF NOT EXISTS '%1$s'@'localhost' IDENTIFIED BY '%2$s';
                GRANT ALL ON `encore%%`.* TO '%1$s'@'127.0.0.1', '%1$s'@'localhost';
                GRANT PROCESS ON *.* TO '%1$s'@'127.0.0.1', '%1$s'@'localhost';
                """.formatted(USER, PASSWORD));
    }

    private Path temporary() {
        return home().resolve("tmp");
    }

    private Path grants() {
        return home().resolve("grants.sql");
    }

    @Override
    boolean answers() {
        var impatient = url() + "&connectTimeout=2000&socketTimeout=5000";
        try (var connection = DriverManager.getConnection(impatient, USER, PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select @@datadir")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), data());
        } catch (SQLException | IOException notOurs) {
            return false;
        }
    }

    @Override
    boolean isError(String logLine) {
        return logLine.contains("[ERROR]") && !logLine.contains("Aborting");
    }
}
