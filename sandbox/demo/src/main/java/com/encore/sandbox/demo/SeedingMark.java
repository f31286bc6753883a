package com.encore.sandbox.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far the seeding got from the demo members themselves: one is registered first, one last. */
@Component
@OnLaptops
final class SeedingMark {

    /** How far. */
    enum Mark {
        NOBODY_YET,
        HALF_DONE,
        DONE,
        SOMEBODY_ELSES
    }

    private final JdbcClient jdbc;

    SeedingMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Mark read() {
        if (isMember(People.LAST)) {
            return Mark.DONE;
        }
        if (isMember(People.FIRST)) {
            return Mark.HALF_DONE;
        }
        boolean anybody = jdbc.sql("select exists (select 1 from member)")
                .query(Boolean.class)
                .single();
        return anybody ? Mark.SOMEBODY_ELSES : Mark.NOBODY_YET;
    }

    private boolean isMember(String email) {
        return jdbc.sql("select exists (select 1 from member where email = ?)")
                .param(email)
                .query(Boolean.class)
                .single();
    }
}
