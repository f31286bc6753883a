package com.encore.bench;

import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.stereotype.RandomCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The raw limit of a hold: what Encore asks of the database for one, in its order, by bare JDBC. It writes whole
 * pledges, so the checks of the books hold it to the same work.
 */
final class HandPledge {

    private static final String ANY_HASH = "0".repeat(64);

    private final DataSource connections;
    private final ProjectId project;
    private final RewardId reward;

    HandPledge(DataSource connections, ProjectId project, RewardId reward) {
        this.connections = connections;
        this.project = project;
        this.reward = reward;
    }

    void place(long member) throws SQLException {
        String key = UUID.randomUUID().toString();
        try (Connection connection = connections.getConnection()) {
            if (isAnswered(connection, member, key)) {
                throw new IllegalStateException("a random key came twice");
            }
            connection.setAutoCommit(false);
            try {
                hold(connection, member, key);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean isAnswered(Connection connection, long member, String key) throws SQLException {
        try (PreparedStatement earlier = connection.prepareStatement(
                "select number, request_hash from pledge where member_id = ? and request_key = ?")) {
            earlier.setLong(1, member);
            earlier.setString(2, key);
            try (ResultSet row = earlier.executeQuery()) {
                return row.next();
            }
        }
    }

    private void hold(Connection connection, long member, String key) throws SQLException {
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        requireFunding(connection);
        long price = price(connection);
        long pledge = pledge(connection, member, key, price, now);
        line(connection, member, pledge, price);
        history(connection, member, pledge, now);
        claim(connection);
    }

    private void requireFunding(Connection connection) throws SQLException {
        try (PreparedStatement gate =
                connection.prepareStatement("select state, closes_at from project where id = ? for share")) {
            gate.setLong(1, project.value());
            try (ResultSet row = gate.executeQuery()) {
                if (!row.next() || !row.getString(1).equals("FUNDING")) {
                    throw new IllegalStateException("not funding");
                }
            }
        }
    }

    private long price(Connection connection) throws SQLException {
        try (PreparedStatement priced = connection.prepareStatement("""
                select r.title, r.price, r.per_person, o.name as option_name, coalesce(o.surcharge, 0) as surcharge,
                       exists (select 1 from reward_option x where x.reward_id = r.id) as has_options
                from reward r left join reward_option o on o.reward_id = r.id and o.id = null
                where r.id = ? and r.project_id = ? and not r.withdrawn
                """)) {
            priced.setLong(1, reward.value());
            priced.setLong(2, project.value());
            try (ResultSet row = priced.executeQuery()) {
                row.next();
                return row.getLong("price");
            }
        }
    }

    private long pledge(Connection connection, long member, String key, long price, LocalDateTime now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
                  request_hash, created_at, paid_at, version)
                values (?, ?, ?, 'HELD', 0, ?, ?, ?, ?, ?, null, 0)
                """, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "P" + RandomCode.of(13));
            insert.setLong(2, project.value());
            insert.setLong(3, member);
            insert.setLong(4, price);
            insert.setObject(5, now.plusMinutes(10));
            insert.setString(6, key);
            insert.setString(7, ANY_HASH);
            insert.setObject(8, now);
            insert.executeUpdate();
            try (ResultSet id = insert.getGeneratedKeys()) {
                id.next();
                return id.getLong(1);
            }
        }
    }

    private void line(Connection connection, long member, long pledge, long price) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into pledge_line (pledge_id, project_id, member_id, reward_id, title, unit_price, quantity, amount)
                values (?, ?, ?, ?, '스탠딩', ?, 1, ?)
                """, Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, pledge);
            insert.setLong(2, project.value());
            insert.setLong(3, member);
            insert.setLong(4, reward.value());
            insert.setLong(5, price);
            insert.setLong(6, price);
            insert.executeUpdate();
        }
    }

    private void history(Connection connection, long member, long pledge, LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into pledge_history (pledge_id, from_state, to_state, by_member, reason, at)
                values (?, null, 'HELD', ?, 'placed', ?)
                """)) {
            insert.setLong(1, pledge);
            insert.setLong(2, member);
            insert.setObject(3, now);
            insert.executeUpdate();
        }
    }

    private void claim(Connection connection) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(
                "update reward set sold = sold + ? where id = ? and (stock is null or sold + ? <= stock)")) {
            claim.setInt(1, 1);
            claim.setLong(2, reward.value());
            claim.setInt(3, 1);
            if (claim.executeUpdate() != 1) {
                throw new IllegalStateException("sold out");
            }
        }
    }
}
