package com.encore.reports.statement;

import com.encore.operations.Identity;
import com.encore.pledge.PledgeId;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.reports.statement.MissingStatements.Missing;
import com.encore.settlement.LineKindSums;
import com.encore.settlement.PledgesToMark;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementView;
import com.encore.stereotype.ReadModel;
import java.util.List;

/** Which statements of a settlement would be written, over how much, and how many sales would hear that they are settled. */
@ReadModel
class WriteStatementsDryRun implements DryRun {

    private static final int AT_ONCE = 10_000;

    private final SettlementList settlements;
    private final MissingStatements missing;
    private final PledgesToMark pledges;
    private final LineKindSums sums;

    WriteStatementsDryRun(
            SettlementList settlements, MissingStatements missing, PledgesToMark pledges, LineKindSums sums) {
        this.settlements = settlements;
        this.missing = missing;
        this.pledges = pledges;
        this.sums = sums;
    }

    @Override
    public String job() {
        return "write-statements";
    }

    @Override
    public Preview of(Identity identity) {
        SettlementId id = new SettlementId(identity.asSettlement());
        WorldHash hash = WorldHash.of("statements to write").and(identity.text());
        return settlements
                .one(id)
                .map(settlement -> preview(settlement, hash))
                .orElseGet(() -> new Preview(List.of(Effect.fact("statement-nothing")), hash.hex()));
    }

    private Preview preview(SettlementView settlement, WorldHash hash) {
        List<Missing> files = missing.of(settlement);
        hash.and(String.valueOf(settlement.hash())).and(settlement.approval(), files.size());
        files.forEach(each -> hash.and(each.language().tag()).and(each.format().name()));
        long told = addPledges(settlement.id(), hash);
        boolean agreed = files.isEmpty() || addSums(settlement, hash);
        return new Preview(
                List.of(
                        Effect.of(
                                "statement-files",
                                files.size(),
                                settlement.figures().net()),
                        Effect.of("statement-pledges", told),
                        Effect.fact(fact(agreed, files.size() + told))),
                hash.hex());
    }

    private static String fact(boolean agreed, long toDo) {
        if (!agreed) {
            return "statement-differs";
        }
        return toDo > 0 ? "statement-writes" : "statement-nothing";
    }

    private long addPledges(SettlementId id, WorldHash hash) {
        long count = 0;
        List<PledgeId> some = pledges.after(id, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(each -> hash.and(each.value(), 0));
            count += some.size();
            some = pledges.after(id, some.getLast().value(), AT_ONCE);
        }
        return count;
    }

    /** Whether nothing is refused: settlement, ledger and provider say the same. */
    private boolean addSums(SettlementView settlement, WorldHash hash) {
        long own = settlement.figures().cash();
        long ledger = sums.byTheLedger(settlement);
        long provider = sums.byTheProvider(settlement);
        hash.and(own, ledger).and(provider, 0);
        return own == ledger && own == provider;
    }
}
