package com.encore.reports.statement;

import com.encore.reports.statement.Workings.Working;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The page an artist reads: who is paid what and when, and how it came to that. */
final class SummarySheet {

    private static final int[] WIDTHS = {23, 21, 21, 12, 36};
    private static final int LAST = WIDTHS.length - 1;
    private static final int AMOUNT = 1;
    private static final int RECORD = 2;
    private static final int CHECK = 3;
    private static final int WHY = 4;

    /** Where the facts end and the way from gross to net begins; links to the net stand before it. */
    private static final int WATERFALL = 15;

    private static final int STEPS = WATERFALL + 2;
    private static final int CHART_ROWS = 14;

    private final Binder binder;
    private final Words words;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final Statement statement;
    private final Workings workings;
    private final Map<Item, Place> steps = new EnumMap<>(Item.class);
    private final int chart = STEPS + Item.values().length + 1;

    SummarySheet(Binder binder, XSSFSheet sheet, Statement statement, Workings workings) {
        this.binder = binder;
        this.words = binder.words();
        this.pen = binder.pen();
        this.sheet = sheet;
        this.statement = statement;
        this.workings = workings;
    }

    /** Where each step stands. */
    Map<Item, Place> steps() {
        return steps;
    }

    void write() {
        for (int column = 0; column <= LAST; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        int carried = new SummaryFoot(binder, sheet, statement, chart + CHART_ROWS + 1).carried();
        waterfall(carried);
        new SummaryFoot(binder, sheet, statement, carried).cash(steps, workings.promoted());
        new SummaryHead(binder, sheet, statement).write(Objects.requireNonNull(steps.get(Item.NET)));
    }

    private void waterfall(int carriedTotal) {
        pen.text(row(WATERFALL, 26), 0, Face.SECTION, words.of("waterfall"));
        Row head = row(WATERFALL + 1, 20);
        pen.text(head, 0, Face.HEAD, words.of("column.item"));
        pen.text(head, AMOUNT, Face.HEAD_RIGHT, words.of("column.amount"));
        pen.text(head, RECORD, Face.HEAD_RIGHT, words.of("column.recorded"));
        pen.text(head, CHECK, Face.HEAD_CENTRE, words.of("column.check"));
        pen.text(head, WHY, Face.HEAD, words.of("column.why"));
        for (Item item : Item.values()) {
            Working working = switch (item) {
                case PAYABLE -> added(Item.GROSS, Item.VAT);
                case CARRIED_IN -> carried(carriedTotal);
                case NET -> added(Item.PAYABLE, Item.LOCAL_TAX);
                default -> workings.of(item);
            };
            step(item, working);
        }
        binder.checks().colour(sheet, STEPS, STEPS + Item.values().length, CHECK, CHECK);
    }

    private void step(Item item, Working working) {
        boolean total = item.isTotal();
        Row row = row(STEPS + item.ordinal(), total ? 22 : 19);
        long recorded = item.of(statement.figures());
        pen.text(row, 0, total ? Face.TOTAL : Face.TEXT, words.of(item, statement.figures()));
        pen.formula(row, AMOUNT, total ? Face.TOTAL_WON : Face.WON, working.formula(), working.comesTo());
        pen.number(row, RECORD, total ? Face.TOTAL_WON_MUTED : Face.WON_MUTED, recorded);
        Place place = new Place(cell(row.getRowNum(), AMOUNT), working.comesTo());
        binder.checks()
                .compare(
                        row,
                        CHECK,
                        total ? Face.TOTAL_CHECK : Face.CHECK,
                        place.cell(),
                        cell(row.getRowNum(), RECORD),
                        working.comesTo() == recorded);
        pen.text(row, WHY, total ? Face.TOTAL_NOTE : Face.NOTE, words.of("why." + item));
        steps.put(item, place);
    }

    private Working added(Item first, Item last) {
        long sum = 0;
        for (Item item : Item.values()) {
            if (item.compareTo(first) >= 0 && item.compareTo(last) <= 0) {
                sum = Math.addExact(sum, Objects.requireNonNull(steps.get(item)).comesTo());
            }
        }
        String area =
                new CellRangeAddress(STEPS + first.ordinal(), STEPS + last.ordinal(), AMOUNT, AMOUNT).formatAsString();
        return new Working("SUM(" + area + ")", sum);
    }

    private Working carried(int total) {
        long sum = statement.carriedIn().stream().mapToLong(Carried::amount).reduce(0, Math::addExact);
        return new Working(new CellReference(total, AMOUNT).formatAsString(), sum);
    }

    /** The same way as a picture, from the cells that hold its bars. */
    void draw(StepBars bars) {
        bars.draw(sheet, 0, chart, LAST + 1, chart + CHART_ROWS);
    }

    /** What all checks of the workbook say. */
    void verdict() {
        SummaryHead.verdict(binder, sheet);
    }

    private Row row(int at, int height) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(height);
        return row;
    }

    private String cell(int row, int column) {
        return Checks.cell(sheet.getSheetName(), row, column);
    }
}
