package com.encore.acts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Held by whoever carries an order out, on a connection of its own: the database lets it go the moment the process is
 * gone, and keeps it while the process merely sleeps.
 */
@Component
class OrderLock {

    private final DataSource connections;

    OrderLock(DataSource connections) {
        this.connections = connections;
    }

    /** Empty when somebody else is at it. */
    <T> Optional<T> holding(Order order, Supplier<T> work) {
        String name = "encore:ord:" + order.token() + ':' + order.by().value();
        try (Connection connection = connections.getConnection()) {
            if (!isOne(connection, "select get_lock(?, 0)", name)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                isOne(connection, "select release_lock(?)", name);
            }
        } catch (SQLException failed) {
            throw new SQLExceptionSubclassTranslator().translate("lock " + name, null, failed);
        }
    }

    private static boolean isOne(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }
}
