package com.encore.settlement;

import com.encore.filestore.KeptFiles;
import com.encore.filestore.StoredFile;
import com.encore.notification.Language;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a statement that was written. A second one of the same settlement, version, language and format is refused. */
@UseCase
public class RecordStatement {

    private final JdbcClient jdbc;
    private final Settlements settlements;
    private final KeptFiles files;
    private final Clock clock;

    RecordStatement(JdbcClient jdbc, Settlements settlements, KeptFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.settlements = settlements;
        this.files = files;
        this.clock = clock;
    }

    /** False when its approval was given up while it was written: then nobody keeps it. */
    public boolean record(
            SettlementId settlement,
            int version,
            Language language,
            StatementFormat format,
            StoredFile file,
            StillMine mine) {
        mine.require();
        if (!settlements.lock(settlement).isApproved(version)) {
            return false;
        }
        jdbc.sql("""
                        insert into settlement_statement
                          (settlement_id, version, language, format, file_id, sha256, bytes, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        settlement.value(),
                        version,
                        language.tag(),
                        format.name(),
                        file.id().value(),
                        file.sha256(),
                        file.bytes(),
                        clock.instant())
                .update();
        files.keep(file.id());
        return true;
    }

    /** All of this approval are there. */
    public void finish(SettlementId settlement, int version, StillMine mine) {
        mine.require();
        jdbc.sql("""
                        update settlement set statements_at = ?
                        where id = ? and statements_at is null and approved_at is not null and recalls + 1 = ?
                        """).params(clock.instant(), settlement.value(), version).update();
    }
}
