package com.encore.filestore;

import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to read: sealed files that were not dropped. */
@ReadModel
public class StoredFiles {

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public StoredFile of(StoredFileId id) {
        return jdbc.sql("""
                        select id, name, media_type, bytes, sha256 from stored_file
                        where id = ? and sealed_at is not null and dropped_at is null
                        """)
                .param(id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(NoSuchFile::new)
                .file();
    }

    private record Row(long id, String name, String mediaType, long bytes, String sha256) {

        StoredFile file() {
            return new StoredFile(new StoredFileId(id), new FileName(name), new MediaType(mediaType), bytes, sha256);
        }
    }
}
