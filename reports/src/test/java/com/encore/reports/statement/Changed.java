package com.encore.reports.statement;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A statement with one thing other than it should be. */
final class Changed {

    private Changed() {}

    static Statement with(Statement s, Figures figures, ControlTotals totals) {
        return with(s, figures, s.rulesApplied(), totals, s.lines());
    }

    static Statement with(Statement s, List<AppliedRule> rules) {
        return with(s, s.figures(), rules, s.controlTotals(), s.lines());
    }

    static Statement with(Statement s, Supplier<Stream<StatementLine>> lines) {
        return with(s, s.figures(), s.rulesApplied(), s.controlTotals(), lines);
    }

    private static Statement with(
            Statement s,
            Figures figures,
            List<AppliedRule> rules,
            ControlTotals totals,
            Supplier<Stream<StatementLine>> lines) {
        return new Statement(
                s.number(),
                s.version(),
                s.language(),
                s.issuedOn(),
                s.issuer(),
                s.performance(),
                s.dueOn(),
                s.payee(),
                figures,
                rules,
                s.carriedIn(),
                s.days(),
                s.tiers(),
                lines,
                s.refunds(),
                totals,
                s.hash());
    }
}
