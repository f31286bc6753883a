package com.encore.filestore;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes a file for good, if every byte of it arrived. */
@UseCase
class SealFile {

    private final JdbcClient jdbc;
    private final Clock clock;

    SealFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void seal(StoredFile file) {
        Instant now = clock.instant();
        int sealed = jdbc.sql("""
                        update stored_file set sha256 = ?, sealed_at = ?, touched_at = ?
                        where id = ? and bytes = ? and sealed_at is null and dropped_at is null
                        """)
                .params(file.sha256(), now, now, file.id().value(), file.bytes())
                .update();
        if (sealed != 1) {
            throw new IllegalStateException("file " + file.id().value() + " is not there as it was written");
        }
    }
}
