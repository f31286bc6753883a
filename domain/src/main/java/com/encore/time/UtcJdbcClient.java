package com.encore.time;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's client, reading rows into records by column number; its own way tries names until none throws. */
final class UtcJdbcClient implements JdbcClient {

    private final JdbcClient client;

    UtcJdbcClient(JdbcClient client) {
        this.client = client;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new UtcStatement(client.sql(sql));
    }
}
