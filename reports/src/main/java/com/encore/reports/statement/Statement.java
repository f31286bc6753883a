package com.encore.reports.statement;

import com.encore.notification.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything an artist's statement says. Lines and refunds are streamed, so there may be millions; each stream is taken
 * once and closed.
 *
 * @param version counts the statements written for one settlement
 * @param issuedOn the day on it, in Seoul, and the only time its files know
 * @param hash of the settlement it was written from
 */
public record Statement(
        String number,
        int version,
        Language language,
        LocalDate issuedOn,
        Issuer issuer,
        Performance performance,
        LocalDate dueOn,
        Payee payee,
        Figures figures,
        List<AppliedRule> rulesApplied,
        List<Carried> carriedIn,
        List<DayTotal> days,
        List<TierTotal> tiers,
        Supplier<Stream<StatementLine>> lines,
        Supplier<Stream<RefundLine>> refunds,
        ControlTotals controlTotals,
        String hash) {

    public Statement {
        rulesApplied = List.copyOf(rulesApplied);
        carriedIn = List.copyOf(carriedIn);
        days = List.copyOf(days);
        tiers = List.copyOf(tiers);
    }
}
