package com.encore.settlement;

import com.encore.money.Won;
import com.encore.stereotype.UseCase;
import com.encore.terms.FeeTerms;
import com.encore.terms.TermsInForce;
import java.time.Clock;

/**
 * Adds the lines up, takes in what the artist owes, withholds taxes and gives the result its hash. Refuses when the
 * fees of the lines are not the fees of their sum, or when the ledger holds anything else than they say.
 */
@UseCase
public class SealSettlement {

    private final Settlements settlements;
    private final SettlementHistory history;
    private final LineSums sums;
    private final LastLine lastLines;
    private final FeesOf fees;
    private final TermsInForce terms;
    private final Carries carries;
    private final HeldByTheBooks books;
    private final LinesDigest digest;
    private final Clock clock;

    SealSettlement(
            Settlements settlements,
            SettlementHistory history,
            LineSums sums,
            LastLine lastLines,
            FeesOf fees,
            TermsInForce terms,
            Carries carries,
            HeldByTheBooks books,
            LinesDigest digest,
            Clock clock) {
        this.settlements = settlements;
        this.history = history;
        this.sums = sums;
        this.lastLines = lastLines;
        this.fees = fees;
        this.terms = terms;
        this.carries = carries;
        this.books = books;
        this.digest = digest;
        this.clock = clock;
    }

    /** Returns what it comes to; a second call finds it sealed and changes nothing. */
    public Figures seal(OpenSettlement.Opened opened) {
        Settlement settlement = settlements.lock(opened.settlement());
        if (!settlement.isToCalculate(opened.revision())) {
            return settlement.figures();
        }
        LineSums.Sums lines = sums.of(settlement.id());
        requireFeesOfTheSum(settlement, lines);
        books.requireLinesToExplain(settlement.project());
        Figures figures = withTaxes(settlement, figures(lines).carrying(carries.takeInto(settlement)));
        settlement.seal(figures, digest.of(settlement, figures), clock.instant());
        settlements.saveAndFlush(settlement);
        history.moved(settlement, SettlementState.CALCULATING, null, "calculated");
        return figures;
    }

    private static Figures figures(LineSums.Sums lines) {
        return new Figures(
                lines.lines(),
                lines.gross(),
                lines.promoted(),
                lines.platformFee(),
                lines.paymentFee(),
                lines.vat(),
                0,
                Won.ZERO,
                Won.ZERO);
    }

    private Figures withTaxes(Settlement settlement, Figures figures) {
        return figures.withholding(
                terms.withholding(settlement.withholdingRule()).on(figures.taxable()));
    }

    private void requireFeesOfTheSum(Settlement settlement, LineSums.Sums lines) {
        FeeTerms charged = fees.of(settlement);
        long before = lastLines.before(settlement);
        Charge expected = Charge.on(Won.of(before + lines.gross()), charged).less(Charge.on(Won.of(before), charged));
        Charge found = new Charge(lines.platformFee(), lines.paymentFee(), lines.vat());
        if (!expected.equals(found) || lines.lines() != lines.last()) {
            throw new IllegalStateException("settlement " + settlement.number() + ": its lines charge " + found + " in "
                    + lines.lines() + " of " + lines.last() + " lines, their sum " + expected);
        }
    }
}
