package com.encore.scheduler;

import com.encore.export.ExportsToMake;
import com.encore.export.RequestExport;
import com.encore.ledger.MonthToClose;
import com.encore.operations.Identity;
import com.encore.settlement.DueStatements;
import com.encore.settlement.DueToSettle;
import com.encore.settlement.OpenSettlement;
import com.encore.watch.WatchWaiting;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has what waits for a sweep watched, by the very queries the sweep looks with: a project that succeeded until its
 * settlement is opened, a settlement until it is calculated, an approval until its statements are written, a month until it
 * is closed, an export until it is begun.
 */
@Component
class ExpectedSweeps {

    private static final int WATCHED = 500;

    private final DueToSettle toSettle;
    private final DueStatements toWrite;
    private final MonthToClose months;
    private final ExportsToMake exports;
    private final WatchWaiting watch;

    ExpectedSweeps(
            DueToSettle toSettle,
            DueStatements toWrite,
            MonthToClose months,
            ExportsToMake exports,
            WatchWaiting watch) {
        this.toSettle = toSettle;
        this.toWrite = toWrite;
        this.months = months;
        this.exports = exports;
        this.watch = watch;
    }

    void expect() {
        List<Identity> unopened = toSettle.succeeded(WATCHED).stream()
                .map(project -> Identity.project(project.value()))
                .toList();
        List<Identity> uncalculated = identities(toSettle.calculating(WATCHED));
        watch.expect(
                "settle",
                Stream.concat(unopened.stream(), uncalculated.stream()).toList(),
                isAll(unopened) && isAll(uncalculated),
                SettlementSweeps.EACH_MINUTE);
        expect("write-statements", identities(toWrite.oldest(WATCHED)), SettlementSweeps.EACH_MINUTE);
        expect("close-month", months.next().map(Identity::month).stream().toList(), SettlementSweeps.EACH_HOUR);
        expect(
                RequestExport.JOB,
                exports.waiting(WATCHED).stream()
                        .map(export -> Identity.export(export.value()))
                        .toList(),
                ExportChores.EACH_MINUTE);
    }

    private void expect(String job, List<Identity> waiting, Duration every) {
        watch.expect(job, waiting, isAll(waiting), every);
    }

    private static boolean isAll(List<Identity> found) {
        return found.size() < WATCHED;
    }

    private static List<Identity> identities(List<OpenSettlement.Opened> settlements) {
        return settlements.stream()
                .map(each -> Identity.settlement(each.settlement().value(), each.revision()))
                .toList();
    }
}
