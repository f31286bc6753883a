package com.encore.settlement;

import com.encore.filestore.FileName;
import com.encore.filestore.StoredFile;
import com.encore.filestore.StoredFileId;
import com.encore.notification.Language;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of a settlement, the latest first. */
@ReadModel
public class StatementFiles {

    private final JdbcClient jdbc;

    StatementFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StatementFile> of(SettlementId settlement) {
        return jdbc.sql("""
                        select version, language, format, sha256, bytes, written_at,
                          superseded_at is not null as superseded
                        from settlement_statement
                        where settlement_id = ? order by version desc, language desc, format desc
                        """).param(settlement.value()).query(Row.class).list().stream()
                .map(Row::file)
                .toList();
    }

    /** What a download sends. Who may have it is asked before. */
    public Optional<StoredFile> stored(
            SettlementView settlement, int version, Language language, StatementFormat format) {
        return jdbc.sql("""
                        select file_id, sha256, bytes from settlement_statement
                        where settlement_id = ? and version = ? and language = ? and format = ?
                        """)
                .params(settlement.id().value(), version, language.tag(), format.name())
                .query(Stored.class)
                .optional()
                .map(stored -> new StoredFile(
                        new StoredFileId(stored.fileId()),
                        nameOf(settlement.number(), version, language, format),
                        format.type(),
                        stored.bytes(),
                        stored.sha256()));
    }

    public static FileName nameOf(String settlement, int version, Language language, StatementFormat format) {
        String word = language == Language.KO ? "정산명세서" : "statement";
        String ending = format.name().toLowerCase(Locale.ROOT);
        return new FileName("encore-" + word + "-" + settlement + "-v" + version + "." + ending);
    }

    private record Row(
            int version,
            String language,
            StatementFormat format,
            String sha256,
            long bytes,
            Instant writtenAt,
            boolean superseded) {

        StatementFile file() {
            return new StatementFile(
                    version,
                    Language.valueOf(language.toUpperCase(Locale.ROOT)),
                    format,
                    sha256,
                    bytes,
                    writtenAt,
                    superseded);
        }
    }

    private record Stored(long fileId, String sha256, long bytes) {}
}
