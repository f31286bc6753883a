package com.encore.reports.statement;

import com.encore.money.Won;
import com.encore.privacy.Masked;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementLine;
import com.encore.settlement.SettlementLines;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a settlement's lines a page at a time, so that a statement of any length needs the memory of one page. */
@Component
class StatementLines {

    private static final int PAGE = 2_000;

    private final SettlementLines lines;

    StatementLines(SettlementLines lines) {
        this.lines = lines;
    }

    Stream<StatementLine> sold(SettlementId settlement, Words words) {
        return paged(last -> lines.soldAfter(settlement, last, PAGE)).map(line -> sold(line, words));
    }

    Stream<RefundLine> wentBack(SettlementId settlement, Words words) {
        return paged(last -> lines.wentBackAfter(settlement, last, PAGE)).map(line -> wentBack(line, words));
    }

    private static Stream<SettlementLine> paged(IntFunction<List<SettlementLine>> after) {
        return Stream.iterate(
                        after.apply(0),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.<SettlementLine>of()
                                : after.apply(page.getLast().no()))
                .flatMap(List::stream);
    }

    private static StatementLine sold(SettlementLine line, Words words) {
        boolean donation = line.kind() == SettlementLine.Kind.DONATION;
        return new StatementLine(
                line.no(),
                line.at(),
                line.pledgeNumber(),
                Masked.name(line.backer()).text(),
                donation ? words.of("donation") : Objects.requireNonNull(line.title()),
                line.option(),
                line.quantity(),
                Won.of(line.unitPrice()),
                Won.of(line.listed()),
                Won.of(line.discountByArtist()),
                Won.of(line.promoted()),
                Won.of(line.platformFee()),
                Won.of(line.paymentFee()),
                Won.of(line.vat()),
                line.share());
    }

    private static RefundLine wentBack(SettlementLine line, Words words) {
        return new RefundLine(
                line.no(),
                line.at(),
                line.pledgeNumber(),
                words.of("refund." + line.refundReason()),
                Won.of(-line.amount()),
                Won.of(-line.promoted()),
                Won.of(-line.platformFee()),
                Won.of(-line.paymentFee()),
                Won.of(-line.vat()),
                -line.share());
    }
}
