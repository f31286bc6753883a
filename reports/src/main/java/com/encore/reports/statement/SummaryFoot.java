package com.encore.reports.statement;

import com.encore.reports.statement.Workings.Working;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The bottom of the summary: what was carried in, the same money in three places, and who wrote it. */
final class SummaryFoot {

    private static final int AMOUNT = 1;
    private static final int CHECK = 3;
    private static final int WHY = 4;

    private final Binder binder;
    private final Words words;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final Statement statement;
    private int at;

    SummaryFoot(Binder binder, XSSFSheet sheet, Statement statement, int at) {
        this.binder = binder;
        this.words = binder.words();
        this.pen = binder.pen();
        this.sheet = sheet;
        this.statement = statement;
        this.at = at;
    }

    /** Returns the row of the total. */
    int carried() {
        section("carried");
        Row head = row(20);
        pen.blank(head, 0, WHY, Face.HEAD);
        pen.text(head, 0, Face.HEAD, words.of("carried.settlement"));
        pen.text(head, AMOUNT, Face.HEAD_RIGHT, words.of("column.amount"));
        pen.text(head, WHY, Face.HEAD, words.of("carried.since"));
        int first = at;
        if (statement.carriedIn().isEmpty()) {
            Row none = row(19);
            pen.blank(none, 0, WHY, Face.NOTE);
            pen.text(none, 0, Face.NOTE, words.of("carried.none"));
        }
        for (Carried carried : statement.carriedIn()) {
            Row row = row(19);
            pen.blank(row, 0, WHY, Face.TEXT);
            pen.text(row, 0, Face.TEXT, carried.fromSettlement());
            pen.number(row, AMOUNT, Face.WON, carried.amount());
            pen.date(row, WHY, Face.DATE, carried.since());
        }
        long sum = statement.carriedIn().stream().mapToLong(Carried::amount).reduce(0, Math::addExact);
        String rows = new CellRangeAddress(first, at - 1, AMOUNT, AMOUNT).formatAsString();
        Row total = row(20);
        pen.blank(total, 0, WHY, Face.TOTAL);
        pen.text(total, 0, Face.TOTAL, words.of("carried.total"));
        pen.formula(total, AMOUNT, Face.TOTAL_WON, "SUM(" + rows + ")", sum);
        return total.getRowNum();
    }

    /** What fans paid and did not get back, by the statement, the ledger and the provider. */
    void cash(Map<Item, Place> steps, Working promoted) {
        at += 2;
        section("cash");
        Row ours = row(19);
        Place gross = Objects.requireNonNull(steps.get(Item.GROSS));
        Place discount = Objects.requireNonNull(steps.get(Item.DISCOUNT_BY_ARTIST));
        Place refunds = Objects.requireNonNull(steps.get(Item.REFUNDS));
        long cash = gross.comesTo() + discount.comesTo() + refunds.comesTo() - promoted.comesTo();
        int promotedRow = at + 2;
        line(ours, "cash.statement");
        pen.formula(
                ours,
                AMOUNT + 1,
                Face.WON,
                gross.cell() + "+" + discount.cell() + "+" + refunds.cell() + "-" + cell(promotedRow, AMOUNT + 1),
                cash);
        Place place = new Place(cell(ours.getRowNum(), AMOUNT + 1), cash);
        other("cash.ledger", place, statement.controlTotals().ledger());
        other("cash.provider", place, statement.controlTotals().provider());
        Row paid = row(19);
        line(paid, "cash.promoted");
        pen.formula(paid, AMOUNT + 1, Face.WON, promoted.formula(), promoted.comesTo());
        pen.text(paid, WHY, Face.NOTE, words.of("cash.promoted.why"));
        binder.checks().colour(sheet, ours.getRowNum(), at, CHECK, CHECK);
        issuer();
    }

    private void other(String key, Place ours, long amount) {
        Row row = row(19);
        line(row, key);
        pen.number(row, AMOUNT + 1, Face.WON_MUTED, amount);
        binder.checks()
                .compare(
                        row,
                        CHECK,
                        Face.CHECK,
                        ours.cell(),
                        cell(row.getRowNum(), AMOUNT + 1),
                        ours.comesTo() == amount);
    }

    private void line(Row row, String key) {
        pen.blank(row, 0, WHY, Face.TEXT);
        pen.text(row, 0, Face.TEXT, words.of(key));
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    }

    private void issuer() {
        Issuer issuer = statement.issuer();
        row(10);
        fine(issuer.name() + " · " + issuer.registration() + " · " + issuer.address() + " · " + issuer.contact());
        fine(words.of("hash") + ": " + statement.hash());
        fine(words.of("footer"));
    }

    private void fine(String text) {
        Row row = row(13);
        pen.text(row, 0, Face.FINE, text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WHY));
    }

    private void section(String key) {
        pen.text(row(26), 0, Face.SECTION, words.of(key));
    }

    private Row row(int height) {
        Row row = sheet.createRow(at++);
        row.setHeightInPoints(height);
        return row;
    }

    private String cell(int row, int column) {
        return Checks.cell(sheet.getSheetName(), row, column);
    }
}
