package com.encore.reports.statement;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * One line after the other, never more than a few of them in memory, on as many sheets as they need. Ends with the sums,
 * the sums on record, and whether they agree.
 */
final class LongSheet<T> {

    /** Sum of the sheet, sum of all, what is on record, the check. */
    private static final int BELOW = 4;

    static final int MOST_ROWS = 1_048_576 - 1 - BELOW;

    /** Where rows are counted, and where their sums say what they are. */
    private static final int NUMBER = 0;

    private static final int LABEL = 1;

    private final Binder binder;
    private final String kind;
    private final List<Column<T>> columns;
    private final int mostRows;
    private final List<Sums.Area> areas = new ArrayList<>();
    private final long[] all;
    private long[] here;
    private long rows;
    private SXSSFSheet sheet;
    private int at;

    LongSheet(Binder binder, String kind, List<Column<T>> columns, int mostRows) {
        this.binder = binder;
        this.kind = kind;
        this.columns = columns;
        this.mostRows = mostRows;
        this.all = new long[columns.size()];
        this.here = new long[columns.size()];
        this.sheet = begin();
    }

    /** Takes the stream once and closes it. */
    Sums write(Supplier<Stream<T>> lines, long recordedCount, List<Long> recorded) {
        try (Stream<T> stream = lines.get()) {
            for (Iterator<T> all = stream.iterator(); all.hasNext(); ) {
                if (at > mostRows) {
                    endPart(true);
                    here = new long[columns.size()];
                    sheet = begin();
                }
                line(sheet.createRow(at++), all.next());
                rows++;
            }
        }
        end(recordedCount, recorded);
        return sums();
    }

    private SXSSFSheet begin() {
        SXSSFSheet fresh = binder.longSheet("sheet." + kind);
        Row head = fresh.createRow(0);
        head.setHeightInPoints(28);
        for (int column = 0; column < columns.size(); column++) {
            Column<T> of = columns.get(column);
            fresh.setColumnWidth(column, of.width() * 256);
            String name = binder.words().of(of.key());
            boolean won = of instanceof Column.Amount || of instanceof Column.Price;
            boolean right = won || of instanceof Column.Count;
            binder.pen()
                    .text(
                            head,
                            column,
                            right ? Face.HEAD_RIGHT : Face.HEAD,
                            won ? binder.words().of("in-won", name) : name);
        }
        fresh.createFreezePane(0, 1);
        fresh.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        at = 1;
        return fresh;
    }

    private void line(Row row, T line) {
        Pen pen = binder.pen();
        for (int column = 0; column < columns.size(); column++) {
            switch (columns.get(column)) {
                case Column.Text<T> text ->
                    pen.text(row, column, Face.LINE_TEXT, text.of().apply(line));
                case Column.Time<T> time ->
                    pen.time(row, column, Face.LINE_TIME, time.of().apply(line));
                case Column.Count<T> count ->
                    pen.number(row, column, Face.LINE_COUNT, count.of().applyAsLong(line));
                case Column.Price<T> price ->
                    pen.number(row, column, Face.LINE_WON, price.of().applyAsLong(line));
                case Column.Amount<T> amount -> {
                    long won = amount.of().applyAsLong(line);
                    here[column] = Math.addExact(here[column], won);
                    all[column] = Math.addExact(all[column], won);
                    pen.number(row, column, Face.LINE_WON, won);
                }
            }
        }
    }

    /** An empty sheet says so in its first row, so that no sum ends up adding itself. */
    private void endPart(boolean goesOn) {
        if (at == 1) {
            Row none = sheet.createRow(at++);
            binder.pen().blank(none, 0, columns.size() - 1, Face.LINE_TEXT);
            binder.pen().text(none, LABEL, Face.LINE_TEXT, binder.words().of(kind + ".none"));
        }
        areas.add(new Sums.Area(sheet.getSheetName(), 1, at - 1));
        sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, columns.size() - 1));
        if (goesOn || areas.size() > 1) {
            Row part = sum("sum.part", new Sums(List.of(areas.getLast()), sums(here)));
            binder.pen().number(part, NUMBER, Face.SUM_COUNT, rowsOf(areas.getLast()));
        }
    }

    private void end(long recordedCount, List<Long> recorded) {
        endPart(false);
        Sums sums = sums();
        Row sum = sum("sum", sums);
        binder.pen().formula(sum, NUMBER, Face.SUM_COUNT, sums.counted(NUMBER), rows);
        Row record = sheet.createRow(at++);
        binder.pen().blank(record, 0, columns.size() - 1, Face.LINE_TEXT);
        binder.pen().text(record, LABEL, Face.LINE_TEXT, binder.words().of("sum.recorded"));
        binder.pen().number(record, NUMBER, Face.LINE_COUNT, recordedCount);
        Row check = sheet.createRow(at++);
        binder.pen().blank(check, 0, columns.size() - 1, Face.LINE_TEXT);
        binder.pen().text(check, LABEL, Face.LINE_TEXT, binder.words().of("sum.check"));
        compare(check, NUMBER, rows == recordedCount);
        Iterator<Long> controls = recorded.iterator();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column) instanceof Column.Amount) {
                long control = controls.next();
                binder.pen().number(record, column, Face.LINE_WON, control);
                compare(check, column, all[column] == control);
            }
        }
        binder.checks().colour(sheet, check.getRowNum(), check.getRowNum(), NUMBER, columns.size() - 1);
    }

    private void compare(Row check, int column, boolean equal) {
        String name = sheet.getSheetName();
        binder.checks()
                .compare(
                        check,
                        column,
                        Face.SUM_CHECK,
                        Checks.cell(name, check.getRowNum() - 2, column),
                        Checks.cell(name, check.getRowNum() - 1, column),
                        equal);
    }

    private static int rowsOf(Sums.Area area) {
        return area.last() - area.first() + 1;
    }

    private Row sum(String key, Sums sums) {
        Row row = sheet.createRow(at++);
        binder.pen().blank(row, 0, columns.size() - 1, Face.SUM_TEXT);
        binder.pen().text(row, LABEL, Face.SUM_TEXT, binder.words().of(key));
        sums.byKey()
                .forEach((name, sum) ->
                        binder.pen().formula(row, sum.column(), Face.SUM_WON, sums.formula(name), sum.comesTo()));
        return row;
    }

    private Sums sums() {
        return new Sums(List.copyOf(areas), sums(all));
    }

    private Map<String, Sums.Sum> sums(long[] comesTo) {
        Map<String, Sums.Sum> sums = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column) instanceof Column.Amount<T> amount) {
                sums.put(amount.key(), new Sums.Sum(column, comesTo[column]));
            }
        }
        return sums;
    }
}
