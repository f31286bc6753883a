package com.encore.scheduler;

import com.encore.operations.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.quartz.autoconfigure.QuartzDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * MySQL's named locks, on connections outside any transaction: they end with their connection, so that a dead process
 * holds none. Whoever cannot have one at once is told so and does not wait.
 */
@Component
class NamedLocks {

    private final DataSource connections;

    NamedLocks(@QuartzDataSource DataSource connections) {
        this.connections = connections;
    }

    /** Empty when somebody else is at it. */
    <T> Optional<T> holding(String job, Identity identity, Supplier<T> work) {
        return holding(nameOf(job + ' ' + identity.text()), work);
    }

    /** For what is no piece of work. */
    <T> Optional<T> holding(String what, String which, Supplier<T> work) {
        return holding(nameOf(what + ' ' + which), work);
    }

    private <T> Optional<T> holding(String name, Supplier<T> work) {
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

    /** Names of locks are short, identities need not be. */
    private static String nameOf(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return "encore:run:" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
