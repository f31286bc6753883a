package com.encore.reconciliation;

import com.encore.account.MemberId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that were brought in, each once by its hash. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReconciliationFiles {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReconciliationFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Its number, or nothing when it was brought in before; of two at once the second waits for the first. */
    OptionalLong add(String kind, String name, byte[] content, int lines, MemberId by) {
        KeyHolder key = new GeneratedKeyHolder();
        int added = jdbc.sql("""
                        insert ignore into import_file
                          (kind, file_hash, name, lines_read, lines_added, imported_by, imported_at)
                        values (?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(
                        kind,
                        hash(content),
                        name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                        lines,
                        by.value(),
                        clock.instant())
                .update(key);
        return added == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Objects.requireNonNull(key.getKey(), "the database numbers files")
                        .longValue());
    }

    void added(long file, int lines) {
        jdbc.sql("update import_file set lines_added = ? where id = ?")
                .params(lines, file)
                .update();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
