package com.encore.batch.ledger;

import com.encore.ledger.MonthAhead;
import com.encore.ledger.MonthAhead.Balance;
import com.encore.ledger.MonthAhead.Totals;
import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Which entries of a month would be frozen, over how much, and into how many balances. */
@ReadModel
class CloseMonthDryRun implements DryRun {

    private final MonthAhead ahead;

    CloseMonthDryRun(MonthAhead ahead) {
        this.ahead = ahead;
    }

    @Override
    public String job() {
        return "close-month";
    }

    @Override
    public Preview of(Identity identity) {
        YearMonth month = identity.asMonth();
        WorldHash hash = WorldHash.of("month to close").and(identity.text());
        Optional<MonthAhead.Obstacle> obstacle = ahead.obstacle(month);
        if (obstacle.isPresent()) {
            return new Preview(
                    List.of(Effect.fact(fact(obstacle.get()))),
                    hash.and(obstacle.get().name()).hex());
        }
        Totals totals = ahead.totals(month);
        List<Balance> balances = ahead.balances(month);
        hash.and(totals.entries(), totals.debit());
        for (Balance each : balances) {
            hash.and(each.accountId(), each.projectId())
                    .and(each.opening(), each.debit())
                    .and(each.credit(), each.closing());
        }
        return new Preview(
                List.of(
                        Effect.of("month-entries", totals.entries(), totals.debit()),
                        Effect.of("month-balances", balances.size()),
                        Effect.fact("month-closes")),
                hash.hex());
    }

    private static String fact(MonthAhead.Obstacle obstacle) {
        return switch (obstacle) {
            case CLOSED -> "month-closed";
            case NOT_OVER -> "month-not-over";
            case OPEN_BEFORE -> "month-open-before";
        };
    }
}
