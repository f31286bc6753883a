package com.encore.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One node at a time. MySQL lets go of it by itself when the node that holds it dies. */
@Component
@OnLaptops
final class SeedingLock {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The name is the server's, so that it has to say which database is meant. */
    private static final String NAME = "concat('encore-demo:', left(database(), 40))";

    private final DataSource database;

    SeedingLock(DataSource database) {
        this.database = database;
    }

    void holding(Runnable work) {
        try (Connection held = database.getConnection()) {
            if (!answersOne(held, "select get_lock(" + NAME + ", " + PATIENCE.toSeconds() + ")")) {
                throw new IllegalStateException("another node has been making demo data for " + PATIENCE.toMinutes()
                        + " minutes; end it, or start with -Dencore.demo.seed=false");
            }
            try {
                work.run();
            } finally {
                answersOne(held, "select release_lock(" + NAME + ")");
            }
        } catch (SQLException lost) {
            throw new IllegalStateException("the lock of the demo data was lost", lost);
        }
    }

    private static boolean answersOne(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
