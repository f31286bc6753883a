package com.encore.reports.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One moment of the database: whatever is asked of it, and however long that takes, is of the same instant. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(DataSource pool) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            // the pool puts all three back when it gets the connection back
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute("start transaction with consistent snapshot, read only");
            }
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @Override
    public void close() throws SQLException {
        try (Connection closing = connection) {
            closing.rollback();
        }
    }
}
