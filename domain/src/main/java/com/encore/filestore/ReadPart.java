package com.encore.filestore;

import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one part in a transaction of its own, so that no connection waits for whoever the part is sent to. */
@UseCase
class ReadPart {

    private final JdbcClient jdbc;

    ReadPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] read(StoredFileId file, int number) {
        return jdbc.sql("select content from stored_file_part where file_id = ? and number = ?")
                .params(file.value(), number)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseThrow(NoSuchFile::new);
    }
}
