package com.encore.filestore;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what was dropped, and drops what somebody began to write and nobody kept. */
@UseCase
public class TidyFiles {

    private static final int PARTS_AT_ONCE = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    TidyFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Some parts of one file at a time, because they are large.
     *
     * @return 0 when there is nothing left to delete
     */
    public int forget(Instant untouchedSince) {
        jdbc.sql("""
                        update stored_file set dropped_at = ?
                        where kept_at is null and dropped_at is null and touched_at < ? limit 100
                        """).params(clock.instant(), untouchedSince).update();
        Optional<Long> dropped = jdbc.sql("""
                        select id from stored_file where dropped_at is not null order by dropped_at, id limit 1
                        for update skip locked
                        """).query(Long.class).optional();
        if (dropped.isEmpty()) {
            return 0;
        }
        int parts = jdbc.sql("delete from stored_file_part where file_id = ? order by number limit ?")
                .params(dropped.get(), PARTS_AT_ONCE)
                .update();
        if (parts < PARTS_AT_ONCE) {
            jdbc.sql("delete from stored_file where id = ?")
                    .param(dropped.get())
                    .update();
        }
        return 1;
    }
}
