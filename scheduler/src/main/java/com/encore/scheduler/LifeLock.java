package com.encore.scheduler;

import com.encore.operations.Nodes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A named lock held for as long as this process lives, on a connection of its own. The database lets it go the moment
 * the process is gone, and keeps it while the process merely sleeps: that is how others tell the one from the other.
 */
@Component
class LifeLock {

    private static final int PATIENCE_SECONDS = 2;

    private final String url;
    private final String user;
    private final String password;
    private final String name;
    private @Nullable Connection connection;

    LifeLock(
            @Value("${encore.db.url}") String url,
            @Value("${encore.db.user}") String user,
            @Value("${encore.db.password}") String password,
            ThisNode node) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.name = Nodes.lifeLock(node.id());
    }

    synchronized void hold() throws SQLException {
        Connection mine = connection;
        if (mine == null || !mine.isValid(PATIENCE_SECONDS)) {
            letGo();
            mine = DriverManager.getConnection(url, user, password);
            connection = mine;
        }
        try (PreparedStatement statement =
                mine.prepareStatement("select if(is_used_lock(?) = connection_id(), 1, get_lock(?, 0))")) {
            statement.setString(1, name);
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getInt(1) != 1) {
                    throw new SQLException("the life lock is held by another connection");
                }
            }
        }
    }

    synchronized void letGo() throws SQLException {
        Connection mine = connection;
        connection = null;
        if (mine != null) {
            mine.close();
        }
    }
}
