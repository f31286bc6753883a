package com.encore.cluster;

import com.encore.sandbox.servers.TestServers;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database beside the other tests', because the nodes ring for everything they find in theirs. */
final class ClusterDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final String url;
    private final HikariDataSource connections = new HikariDataSource();

    private ClusterDatabase(String url) {
        this.url = url;
        connections.setPoolName("cluster-test");
        connections.setJdbcUrl(url);
        connections.setUsername(TestServers.databaseUser());
        connections.setPassword(TestServers.databasePassword());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        connections.setConnectionInitSql("set session cte_max_recursion_depth = 1000000");
    }

    static ClusterDatabase create(String name) {
        String shared = TestServers.databaseUrl();
        try (Connection connection = DriverManager.getConnection(
                        shared, TestServers.databaseUser(), TestServers.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot make " + name, refused);
        }
        ClusterDatabase database = new ClusterDatabase(shared.replaceFirst("(jdbc:mysql://[^/]+/)\\w+", "$1" + name));
        Flyway.configure()
                .dataSource(database.connections)
                .locations("classpath:com/encore/sql/migration", "classpath:com/encore/sql/repeatable")
                .load()
                .migrate();
        return database;
    }

    String url() {
        return url;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    @Override
    public void close() {
        connections.close();
    }
}
