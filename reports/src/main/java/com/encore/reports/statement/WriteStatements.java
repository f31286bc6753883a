package com.encore.reports.statement;

import com.encore.filestore.Content;
import com.encore.filestore.FileStore;
import com.encore.filestore.StoredFile;
import com.encore.notification.Language;
import com.encore.reports.statement.MissingStatements.Missing;
import com.encore.settlement.RecordStatement;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementView;
import com.encore.settlement.StatementFiles;
import com.encore.settlement.StatementFormat;
import com.encore.stereotype.CallsOut;
import com.encore.stereotype.StillMine;

/**
 * Writes a settlement's statements, each once, and keeps them. Refused unless the settlement, the ledger and the payment
 * provider say the same to the won. A run that died in between finds what is there and writes the rest; one whose approval
 * was given up meanwhile ends.
 */
@CallsOut
public class WriteStatements {

    private final SettlementList settlements;
    private final MissingStatements missing;
    private final StatementOf statements;
    private final FileStore files;
    private final RecordStatement record;
    private final StatementWorkbook workbook = new StatementWorkbook();
    private final StatementPdf paper = new StatementPdf();

    WriteStatements(
            SettlementList settlements,
            MissingStatements missing,
            StatementOf statements,
            FileStore files,
            RecordStatement record) {
        this.settlements = settlements;
        this.missing = missing;
        this.statements = statements;
        this.files = files;
        this.record = record;
    }

    public void write(SettlementId id, StillMine mine) {
        SettlementView settlement = settlements.one(id).orElseThrow();
        if (settlement.approvedAt() == null) {
            return;
        }
        for (Missing each : missing.of(settlement)) {
            if (!write(settlement, each.language(), each.format(), mine)) {
                return;
            }
        }
        record.finish(id, settlement.approval(), mine);
    }

    private boolean write(SettlementView settlement, Language language, StatementFormat format, StillMine mine) {
        int version = settlement.approval();
        Statement statement = statements.of(settlement, version, language);
        requireAgreement(settlement, statement.controlTotals());
        Content content = switch (format) {
            case XLSX -> out -> workbook.write(statement, out);
            case PDF -> out -> paper.write(statement, out);
        };
        StoredFile file = files.write(
                StatementFiles.nameOf(settlement.number(), version, language, format), format.type(), content);
        return record.record(settlement.id(), version, language, format, file, mine);
    }

    private static void requireAgreement(SettlementView settlement, ControlTotals controls) {
        long own = settlement.figures().cash();
        if (own != controls.ledger() || own != controls.provider()) {
            throw new IllegalStateException("no statement for " + settlement.number() + ": it says " + own
                    + " won, the ledger " + controls.ledger() + ", the provider " + controls.provider());
        }
    }
}
