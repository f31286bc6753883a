package com.encore.reports.statement;

import com.encore.reports.statement.Picture.Bars;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sales by day and by reward as tables with their pictures beside them. */
final class ChartsSheet {

    private static final int[] WIDTHS = {16, 18, 9, 3, 36, 9, 18, 3};
    private static final int DAY = 0;
    private static final int TIER = 4;
    private static final int PICTURES = 8;
    private static final int PICTURES_END = 17;
    private static final int PICTURE_ROWS = 17;

    /** Beyond what is printed. */
    private static final int STEPS = 19;

    private static final int HEAD = 1;
    private static final int FIRST = 2;

    private final Binder binder;
    private final Words words;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final StepBars steps;

    ChartsSheet(Binder binder, XSSFSheet sheet) {
        this.binder = binder;
        this.words = binder.words();
        this.pen = binder.pen();
        this.sheet = sheet;
        this.steps = new StepBars(binder, sheet, STEPS, FIRST);
    }

    StepBars steps() {
        return steps;
    }

    void write(Statement statement, Map<Item, Place> summary) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        head();
        Place gross = Objects.requireNonNull(summary.get(Item.GROSS));
        int last = Math.max(days(statement.days(), gross), tiers(statement.tiers(), gross));
        steps.write(summary, statement.figures());
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD, 0, 0));
        binder.book()
                .getXSSFWorkbook()
                .setPrintArea(
                        binder.book().getXSSFWorkbook().getSheetIndex(sheet),
                        0,
                        PICTURES_END,
                        0,
                        Math.max(last, FIRST + 2 * PICTURE_ROWS));
    }

    private void head() {
        Row sections = row(sheet, 0);
        sections.setHeightInPoints(26);
        pen.text(sections, DAY, Face.SECTION, words.of("days"));
        pen.text(sections, TIER, Face.SECTION, words.of("tiers"));
        pen.text(sections, STEPS, Face.SECTION, words.of("steps"));
        Row head = row(sheet, HEAD);
        head.setHeightInPoints(20);
        pen.text(head, DAY, Face.HEAD, words.of("days.day"));
        pen.text(head, DAY + 1, Face.HEAD_RIGHT, words.of("column.amount"));
        pen.text(head, DAY + 2, Face.HEAD_RIGHT, words.of("count"));
        pen.text(head, TIER, Face.HEAD, words.of("column.title"));
        pen.text(head, TIER + 1, Face.HEAD_RIGHT, words.of("column.quantity"));
        pen.text(head, TIER + 2, Face.HEAD_RIGHT, words.of("column.amount"));
        sheet.setColumnWidth(STEPS, 26 * 256);
        for (int column = STEPS + 1; column < STEPS + 7; column++) {
            sheet.setColumnWidth(column, 16 * 256);
        }
    }

    /** Returns the last row it took. */
    private int days(List<DayTotal> days, Place gross) {
        int at = FIRST;
        if (days.isEmpty()) {
            at = none(at, DAY, DAY + 2, "days.none");
        }
        for (DayTotal day : days) {
            Row row = row(sheet, at++);
            pen.date(row, DAY, Face.DATE, day.day());
            pen.number(row, DAY + 1, Face.WON, day.amount().amount());
            pen.number(row, DAY + 2, Face.COUNT, day.count());
        }
        long sum = days.stream().mapToLong(day -> day.amount().amount()).reduce(0, Math::addExact);
        long count = days.stream().mapToLong(DayTotal::count).reduce(0, Math::addExact);
        total(at, DAY, DAY + 1, sum, DAY + 2, count, gross);
        if (!days.isEmpty()) {
            Double[] dates =
                    days.stream().map(day -> DateUtil.getExcelDate(day.day())).toArray(Double[]::new);
            XDDFNumericalDataSource<Double> along = XDDFDataSourcesFactory.fromArray(dates, area(DAY, at));
            along.setFormatCode("m/d");
            Long[] amounts = days.stream().map(day -> day.amount().amount()).toArray(Long[]::new);
            picture(0)
                    .draw(
                            words.of("days"),
                            BarDirection.COL,
                            along,
                            List.of(new Bars(
                                    words.of("column.amount"),
                                    XDDFDataSourcesFactory.fromArray(amounts, area(DAY + 1, at)),
                                    List.of(Tone.INK))));
        }
        return at + 1;
    }

    private int tiers(List<TierTotal> tiers, Place gross) {
        int at = FIRST;
        if (tiers.isEmpty()) {
            at = none(at, TIER, TIER + 2, "tiers.none");
        }
        for (TierTotal tier : tiers) {
            Row row = row(sheet, at++);
            pen.text(row, TIER, Face.LINE_TEXT, tier.title());
            pen.number(row, TIER + 1, Face.COUNT, tier.quantity());
            pen.number(row, TIER + 2, Face.WON, tier.amount().amount());
        }
        long sum = tiers.stream().mapToLong(tier -> tier.amount().amount()).reduce(0, Math::addExact);
        long quantity = tiers.stream().mapToLong(TierTotal::quantity).reduce(0, Math::addExact);
        total(at, TIER, TIER + 2, sum, TIER + 1, quantity, gross);
        if (!tiers.isEmpty()) {
            String[] titles =
                    tiers.stream().map(tier -> CleanText.of(tier.title())).toArray(String[]::new);
            Long[] amounts = tiers.stream().map(tier -> tier.amount().amount()).toArray(Long[]::new);
            picture(1)
                    .draw(
                            words.of("tiers"),
                            BarDirection.BAR,
                            XDDFDataSourcesFactory.fromArray(titles, area(TIER, at)),
                            List.of(new Bars(
                                    words.of("column.amount"),
                                    XDDFDataSourcesFactory.fromArray(amounts, area(TIER + 2, at)),
                                    List.of(Tone.ACCENT))));
        }
        return at + 1;
    }

    private int none(int at, int from, int to, String key) {
        Row row = row(sheet, at);
        pen.blank(row, from, to, Face.NOTE);
        pen.text(row, from, Face.NOTE, words.of(key));
        return at + 1;
    }

    private void total(int at, int label, int won, long sum, int count, long counted, Place gross) {
        Row row = row(sheet, at);
        pen.text(row, label, Face.TOTAL, words.of("sum"));
        pen.formula(row, won, Face.TOTAL_WON, "SUM(" + within(won, at) + ")", sum);
        pen.formula(row, count, Face.TOTAL_COUNT, "SUM(" + within(count, at) + ")", counted);
        Row check = row(sheet, at + 1);
        pen.text(check, label, Face.LABEL, words.of("column.check"));
        binder.checks()
                .compare(
                        check,
                        won,
                        Face.SUM_CHECK,
                        Checks.cell(sheet.getSheetName(), at, won),
                        gross.cell(),
                        sum == gross.comesTo());
        binder.checks().colour(sheet, at + 1, at + 1, won, won);
    }

    private Picture picture(int place) {
        int from = FIRST + place * PICTURE_ROWS;
        return new Picture(sheet, words, PICTURES, from, PICTURES_END, from + PICTURE_ROWS - 1);
    }

    private String area(int column, int end) {
        return SheetNames.quoted(sheet.getSheetName()) + "!"
                + new CellRangeAddress(FIRST, end - 1, column, column).formatAsString(null, true);
    }

    private static String within(int column, int end) {
        return new CellRangeAddress(FIRST, end - 1, column, column).formatAsString();
    }

    /** The two tables stand side by side, so a row may be there already. */
    static Row row(XSSFSheet sheet, int at) {
        Row there = sheet.getRow(at);
        if (there != null) {
            return there;
        }
        Row row = sheet.createRow(at);
        row.setHeightInPoints(18);
        return row;
    }
}
