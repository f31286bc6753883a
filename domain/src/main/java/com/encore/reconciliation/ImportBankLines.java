package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.util.List;
import java.util.OptionalLong;

/** Brings in a statement of the bank: all of it or nothing, and each line once, however much statements overlap. */
@UseCase
public class ImportBankLines {

    private final Staff staff;
    private final ReconciliationFiles files;
    private final BankLines bank;
    private final ProviderPayoutHistory history;
    private final MatchProviderPayouts matching;

    ImportBankLines(
            Staff staff,
            ReconciliationFiles files,
            BankLines bank,
            ProviderPayoutHistory history,
            MatchProviderPayouts matching) {
        this.staff = staff;
        this.files = files;
        this.bank = bank;
        this.history = history;
        this.matching = matching;
    }

    public Imported bring(String name, byte[] content, MemberId member) {
        staff.requireFinance(member);
        List<StatementLine> lines = Csv.read(content, StatementLine.HEADER).stream()
                .map(StatementLine::of)
                .toList();
        OptionalLong file = files.add("BANK", name, content, lines.size(), member);
        if (file.isEmpty()) {
            return new Imported(true, lines.size(), 0, 0);
        }
        int added = (int) lines.stream()
                .filter(line -> isNew(file.getAsLong(), line, member))
                .count();
        files.added(file.getAsLong(), added);
        return new Imported(false, lines.size(), added, matching.match());
    }

    private boolean isNew(long file, StatementLine line, MemberId member) {
        if (bank.existsByAtAndDepositAndWithdrawalAndBalance(
                line.at(), line.deposit(), line.withdrawal(), line.balance())) {
            return false;
        }
        history.moved(bank.saveAndFlush(new BankLine(file, line)), null, member, "brought-in");
        return true;
    }
}
