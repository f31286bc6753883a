package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.filestore.StoredFile;
import com.encore.notification.Language;
import com.encore.stereotype.UseCase;

/** Which file a download of a statement sends, to its artist or to finance and to nobody else. */
@UseCase
public class DownloadStatement {

    private final SettlementList settlements;
    private final StatementFiles files;
    private final Staff staff;

    DownloadStatement(SettlementList settlements, StatementFiles files, Staff staff) {
        this.settlements = settlements;
        this.files = files;
        this.staff = staff;
    }

    /** One of a settlement's statements. */
    public record Wanted(String settlement, int version, Language language, StatementFormat format) {}

    /** Another artist's is not there. */
    public StoredFile own(Wanted wanted, MemberId artist) {
        SettlementView settlement = settlements.numbered(wanted.settlement());
        if (!settlement.artist().equals(artist)) {
            throw new NoSuchSettlement();
        }
        return file(settlement, wanted);
    }

    public StoredFile any(Wanted wanted, MemberId finance) {
        staff.requireFinance(finance);
        return file(settlements.numbered(wanted.settlement()), wanted);
    }

    private StoredFile file(SettlementView settlement, Wanted wanted) {
        return files.stored(settlement, wanted.version(), wanted.language(), wanted.format())
                .orElseThrow(NoSuchSettlement::new);
    }
}
