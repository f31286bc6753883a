package com.encore.reports.statement;

import com.encore.reports.statement.Column.Amount;
import com.encore.reports.statement.Column.Count;
import com.encore.reports.statement.Column.Price;
import com.encore.reports.statement.Column.Text;
import com.encore.reports.statement.Column.Time;
import java.util.List;
import java.util.Objects;

/** What stands in the sheets of lines and refunds. */
final class LineColumns {

    static final List<Column<StatementLine>> SOLD = List.of(
            new Count<>("column.no", 7, StatementLine::no),
            new Time<>("column.at", 16, StatementLine::at),
            new Text<>("column.pledge", 17, StatementLine::pledgeNumber),
            new Text<>("column.backer", 20, StatementLine::backerMasked),
            new Text<>("column.title", 32, StatementLine::title),
            new Text<>("column.option", 18, line -> Objects.requireNonNullElse(line.option(), "")),
            new Count<>("column.quantity", 7, StatementLine::quantity),
            new Price<>("column.unit-price", 12, line -> line.unitPrice().amount()),
            new Amount<>("column.amount", 16, line -> line.amount().amount()),
            new Amount<>(
                    "column.discount-by-artist",
                    14,
                    line -> line.discountByArtist().amount()),
            new Amount<>(
                    "column.discount-by-platform",
                    14,
                    line -> line.discountByPlatform().amount()),
            new Amount<>("column.platform-fee", 13, line -> line.platformFee().amount()),
            new Amount<>("column.payment-fee", 13, line -> line.paymentFee().amount()),
            new Amount<>("column.vat", 12, line -> line.vat().amount()),
            new Amount<>("column.share", 16, StatementLine::share));

    static final List<Column<RefundLine>> WENT_BACK = List.of(
            new Count<>("column.no", 7, RefundLine::no),
            new Time<>("column.refunded", 16, RefundLine::at),
            new Text<>("column.pledge", 17, RefundLine::pledgeNumber),
            new Text<>("column.reason", 40, RefundLine::why),
            new Amount<>("column.back.amount", 16, line -> line.amount().amount()),
            new Amount<>(
                    "column.back.discount-by-platform",
                    16,
                    line -> line.discountByPlatform().amount()),
            new Amount<>(
                    "column.back.platform-fee", 16, line -> line.platformFee().amount()),
            new Amount<>(
                    "column.back.payment-fee", 16, line -> line.paymentFee().amount()),
            new Amount<>("column.back.vat", 14, line -> line.vat().amount()),
            new Amount<>("column.back.share", 16, RefundLine::share));

    private LineColumns() {}

    static List<Long> recorded(ControlTotals.LineTotals totals) {
        return List.of(
                totals.amount(),
                totals.discountByArtist(),
                totals.discountByPlatform(),
                totals.platformFee(),
                totals.paymentFee(),
                totals.vat(),
                totals.share());
    }

    static List<Long> recorded(ControlTotals.RefundTotals totals) {
        return List.of(
                totals.amount(),
                totals.discountByPlatform(),
                totals.platformFee(),
                totals.paymentFee(),
                totals.vat(),
                totals.share());
    }
}
