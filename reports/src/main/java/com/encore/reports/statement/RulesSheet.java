package com.encore.reports.statement;

import com.encore.reports.statement.Workings.Working;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Each deduction with the rule it comes from, done again in front of the reader. */
final class RulesSheet {

    private static final int[] WIDTHS = {18, 30, 16, 32, 19, 9, 18, 19, 19, 10, 26};
    private static final int BASE = 4;
    private static final int RATE = 5;
    private static final int BEFORE = 6;
    private static final int COMPUTED = 7;
    private static final int RECORDED = 8;
    private static final int CHECK = 9;

    private final Binder binder;
    private final Words words;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final Map<Deduction, Working> computed = new EnumMap<>(Deduction.class);
    private int at;

    RulesSheet(Binder binder, XSSFSheet sheet) {
        this.binder = binder;
        this.words = binder.words();
        this.pen = binder.pen();
        this.sheet = sheet;
    }

    /** Returns what the rules of each deduction come to together. */
    Map<Deduction, Working> write(List<AppliedRule> rules) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        section("rules");
        head();
        if (rules.isEmpty()) {
            Row none = row(20);
            pen.blank(none, 0, WIDTHS.length - 1, Face.NOTE);
            pen.text(none, 0, Face.NOTE, words.of("rules.none"));
        }
        int first = at;
        rules.forEach(this::rule);
        binder.checks().colour(sheet, first, at, CHECK, CHECK);
        return computed;
    }

    private void head() {
        Row head = row(22);
        pen.text(head, 0, Face.HEAD, words.of("rule.what"));
        pen.text(head, 1, Face.HEAD, words.of("rule.name"));
        pen.text(head, 2, Face.HEAD, words.of("rule.since"));
        pen.blank(head, 3, 3, Face.HEAD);
        pen.text(head, BASE, Face.HEAD_RIGHT, words.of("rule.base"));
        pen.text(head, RATE, Face.HEAD_RIGHT, words.of("rule.rate"));
        pen.text(head, BEFORE, Face.HEAD_RIGHT, words.of("rule.before"));
        pen.text(head, COMPUTED, Face.HEAD_RIGHT, words.of("rule.computed"));
        pen.text(head, RECORDED, Face.HEAD_RIGHT, words.of("column.recorded"));
        pen.text(head, CHECK, Face.HEAD_CENTRE, words.of("column.check"));
        pen.text(head, 10, Face.HEAD, words.of("rule.rounding"));
        sheet.createFreezePane(0, at);
        sheet.setRepeatingRows(new CellRangeAddress(0, at - 1, 0, 0));
    }

    private void rule(AppliedRule rule) {
        Row row = row(22);
        int line = row.getRowNum();
        pen.text(row, 0, Face.TEXT, words.of(rule.deduction()));
        pen.text(row, 1, Face.NOTE, rule.name());
        pen.date(row, 2, Face.DATE, rule.effectiveFrom());
        pen.text(row, 3, Face.NOTE, words.of("rule.base-of." + rule.deduction()));
        pen.number(row, BASE, Face.WON, rule.base());
        pen.rate(row, RATE, Face.RATE, rule.rate().perHundredThousand());
        pen.number(row, BEFORE, Face.WON, rule.chargedBefore());
        // the rate as a whole number first: what is rounded down must not have lost a hair before
        String formula = "ROUNDDOWN(" + here(line, BASE) + "*ROUND(" + here(line, RATE) + "*100000,0)/100000,"
                + rule.rounding().digits() + ")-" + here(line, BEFORE);
        long amount = computed(rule);
        pen.formula(row, COMPUTED, Face.WON, formula, amount);
        pen.number(row, RECORDED, Face.WON_MUTED, rule.amount());
        binder.checks()
                .compare(row, CHECK, Face.CHECK, there(line, COMPUTED), there(line, RECORDED), amount == rule.amount());
        pen.text(row, 10, Face.NOTE, words.of(rule.rounding()));
        computed.merge(
                rule.deduction(),
                new Working(there(line, COMPUTED), amount),
                (one, other) -> new Working(
                        one.formula() + "+" + other.formula(), Math.addExact(one.comesTo(), other.comesTo())));
    }

    /** As the spreadsheet does it: towards zero. */
    private static long computed(AppliedRule rule) {
        BigInteger unit = rule.rounding() == Rounding.DOWN_TO_TEN_WON ? BigInteger.TEN : BigInteger.ONE;
        BigInteger exact = BigInteger.valueOf(rule.base())
                .multiply(BigInteger.valueOf(rule.rate().perHundredThousand()))
                .divide(BigInteger.valueOf(100_000).multiply(unit))
                .multiply(unit);
        return exact.longValueExact() - rule.chargedBefore();
    }

    /** Puts what the rules come to beside what the summary took. */
    void compare(Map<Item, Place> steps) {
        row(12);
        section("compared");
        Row head = row(22);
        pen.text(head, 0, Face.HEAD, words.of("rule.what"));
        pen.blank(head, 1, 3, Face.HEAD);
        pen.text(head, BASE, Face.HEAD_RIGHT, words.of("compared.rules"));
        pen.blank(head, RATE, COMPUTED, Face.HEAD);
        pen.text(head, RECORDED, Face.HEAD_RIGHT, words.of("compared.summary"));
        pen.text(head, CHECK, Face.HEAD_CENTRE, words.of("column.check"));
        int first = at;
        for (Item item : Item.values()) {
            item.deduction().ifPresent(deduction -> compare(deduction, steps, item));
        }
        binder.checks().colour(sheet, first, at, CHECK, CHECK);
    }

    private void compare(Deduction deduction, Map<Item, Place> steps, Item item) {
        Place step = Objects.requireNonNull(steps.get(item));
        Row row = row(20);
        int line = row.getRowNum();
        pen.blank(row, 0, CHECK, Face.TEXT);
        pen.text(row, 0, Face.TEXT, words.of(deduction));
        Working rules = computed.getOrDefault(deduction, Working.NOTHING);
        pen.formula(row, BASE, Face.WON, rules.formula(), rules.comesTo());
        pen.formula(row, RECORDED, Face.WON_MUTED, "-" + step.cell(), -step.comesTo());
        binder.checks()
                .compare(
                        row,
                        CHECK,
                        Face.CHECK,
                        there(line, BASE),
                        there(line, RECORDED),
                        rules.comesTo() == -step.comesTo());
    }

    private void section(String key) {
        pen.text(row(24), 0, Face.SECTION, words.of(key));
    }

    private Row row(int height) {
        Row row = sheet.createRow(at++);
        row.setHeightInPoints(height);
        return row;
    }

    private String there(int row, int column) {
        return Checks.cell(sheet.getSheetName(), row, column);
    }

    private static String here(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }
}
