package com.encore.reports.statement;

import com.encore.notification.Language;
import com.encore.settlement.SettlementView;
import com.encore.settlement.StatementFile;
import com.encore.settlement.StatementFiles;
import com.encore.settlement.StatementFormat;
import com.encore.stereotype.ReadModel;
import java.util.ArrayList;
import java.util.List;

/** The statements of an approval that are not written yet, in the order they are written. */
@ReadModel
class MissingStatements {

    private final StatementFiles written;

    MissingStatements(StatementFiles written) {
        this.written = written;
    }

    List<Missing> of(SettlementView settlement) {
        if (settlement.approvedAt() == null) {
            return List.of();
        }
        List<StatementFile> there = written.of(settlement.id());
        List<Missing> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            for (StatementFormat format : StatementFormat.values()) {
                Missing each = new Missing(language, format);
                if (there.stream().noneMatch(file -> each.is(file, settlement))) {
                    missing.add(each);
                }
            }
        }
        return missing;
    }

    record Missing(Language language, StatementFormat format) {

        private boolean is(StatementFile file, SettlementView settlement) {
            return file.version() == settlement.approval() && file.language() == language && file.format() == format;
        }
    }
}
