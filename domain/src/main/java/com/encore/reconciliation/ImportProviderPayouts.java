package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Brings in a payout sheet of the provider: all of it or nothing, and each payout once. */
@UseCase
public class ImportProviderPayouts {

    private final Staff staff;
    private final ReconciliationFiles files;
    private final ProviderPayouts payouts;
    private final ProviderPayoutHistory history;
    private final MatchProviderPayouts matching;

    ImportProviderPayouts(
            Staff staff,
            ReconciliationFiles files,
            ProviderPayouts payouts,
            ProviderPayoutHistory history,
            MatchProviderPayouts matching) {
        this.staff = staff;
        this.files = files;
        this.payouts = payouts;
        this.history = history;
        this.matching = matching;
    }

    public Imported bring(String name, byte[] content, MemberId member) {
        staff.requireFinance(member);
        List<PayoutSheetLine> lines = Csv.read(content, PayoutSheetLine.HEADER).stream()
                .map(PayoutSheetLine::of)
                .toList();
        OptionalLong file = files.add("PAYOUTS", name, content, lines.size(), member);
        if (file.isEmpty()) {
            return new Imported(true, lines.size(), 0, 0);
        }
        int added = (int) lines.stream()
                .filter(line -> isNew(file.getAsLong(), line, member))
                .count();
        files.added(file.getAsLong(), added);
        return new Imported(false, lines.size(), added, matching.match());
    }

    private boolean isNew(long file, PayoutSheetLine line, MemberId member) {
        Optional<ProviderPayout> known = payouts.findBySettledOnAndStoreId(line.settledOn(), line.storeId());
        if (known.isPresent()) {
            if (!known.get().says(line)) {
                throw new BadLine(line.number(), BadLine.Fault.SAID_OTHERWISE);
            }
            return false;
        }
        history.moved(payouts.saveAndFlush(new ProviderPayout(file, line)), null, member, "brought-in");
        return true;
    }
}
