package com.encore.testing;

import com.encore.sandbox.servers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database for tests that count everything there is. */
public final class OwnDatabase {

    private OwnDatabase() {}

    /** Made anew, beside the one all others share. */
    public static String named(String name) {
        String shared = TestServers.databaseUrl();
        try (Connection connection = DriverManager.getConnection(
                        shared, TestServers.databaseUser(), TestServers.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot make " + name, refused);
        }
        return shared.replaceFirst("(jdbc:mysql://[^/]+/)\\w+", "$1" + name);
    }
}
