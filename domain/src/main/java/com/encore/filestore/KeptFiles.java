package com.encore.filestore;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that something names. Both verbs belong into the transaction that begins or ends naming them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fails when the file was not sealed, is kept already, or was swept away meanwhile. */
    public void keep(StoredFileId file) {
        int kept = jdbc.sql("""
                        update stored_file set kept_at = ?
                        where id = ? and sealed_at is not null and kept_at is null and dropped_at is null
                        """).params(clock.instant(), file.value()).update();
        if (kept != 1) {
            throw new IllegalStateException("file " + file.value() + " is not there to be kept");
        }
    }

    /** It can no longer be read; its parts are deleted later, a few at a time. */
    public void drop(StoredFileId file) {
        jdbc.sql("update stored_file set dropped_at = ? where id = ? and dropped_at is null")
                .params(clock.instant(), file.value())
                .update();
    }
}
