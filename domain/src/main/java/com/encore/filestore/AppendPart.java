package com.encore.filestore;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds the next part to an open file; only the writer that knows how many there are can. */
@UseCase
class AppendPart {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppendPart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(StoredFileId file, int number, byte[] content) {
        int open = jdbc.sql("""
                        update stored_file set parts = parts + 1, bytes = bytes + ?, touched_at = ?
                        where id = ? and parts = ? and sealed_at is null and dropped_at is null
                        """)
                .params(content.length, clock.instant(), file.value(), number)
                .update();
        if (open != 1) {
            throw new IllegalStateException("file " + file.value() + " is not open for part " + number);
        }
        jdbc.sql("insert into stored_file_part (file_id, number, content) values (?, ?, ?)")
                .params(file.value(), number, content)
                .update();
    }
}
