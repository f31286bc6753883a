package com.encore.filestore;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drops what earlier attempts at a file left: everything of that name that nobody keeps. Whoever still writes one of
 * them cannot go on.
 */
@UseCase
public class DropAttempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    DropAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void drop(FileName name) {
        jdbc.sql("update stored_file set dropped_at = ? where name = ? and kept_at is null and dropped_at is null")
                .params(clock.instant(), name.value())
                .update();
    }

    void drop(StoredFileId file) {
        jdbc.sql("update stored_file set dropped_at = ? where id = ? and kept_at is null and dropped_at is null")
                .params(clock.instant(), file.value())
                .update();
    }
}
