package com.encore.counter;

import com.encore.stereotype.UseCase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which slices of a batch the database has. In a transaction of its own, so that no connection waits for Redis. */
@UseCase
class SlicesIn {

    private final JdbcClient jdbc;

    SlicesIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(String batch) {
        return jdbc.sql("select slice from counter_batch where batch_id = ?")
                .param(batch)
                .query(String.class)
                .list();
    }
}
