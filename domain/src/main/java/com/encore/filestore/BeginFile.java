package com.encore.filestore;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Opens a file that nobody can read yet. */
@UseCase
class BeginFile {

    private final JdbcClient jdbc;
    private final Clock clock;

    BeginFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StoredFileId begin(FileName name, MediaType type) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into stored_file (name, media_type, touched_at) values (?, ?, ?)")
                .params(name.value(), type.value(), clock.instant())
                .update(key);
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database numbers files");
        }
        return new StoredFileId(id.longValue());
    }
}
