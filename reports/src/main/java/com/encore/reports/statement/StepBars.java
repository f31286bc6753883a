package com.encore.reports.statement;

import com.encore.reports.statement.Picture.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The way from gross to net as bars standing on the one before: cells that follow the summary's, and the chart over them.
 * A spreadsheet stacks what is above zero and what is below apart, so each bar has an unseen part under it on either side.
 */
final class StepBars {

    private static final int ROWS = Item.values().length;

    private final Binder binder;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final int column;
    private final int first;
    private final List<String> names = new ArrayList<>();
    private final List<long[]> bars = new ArrayList<>();

    StepBars(Binder binder, XSSFSheet sheet, int column, int first) {
        this.binder = binder;
        this.pen = binder.pen();
        this.sheet = sheet;
        this.column = column;
        this.first = first;
    }

    /** Name, where a step begins and ends, and the four parts of its bar. */
    void write(Map<Item, Place> steps, Figures figures) {
        long before = 0;
        for (Item item : Item.values()) {
            Place step = Objects.requireNonNull(steps.get(item));
            int at = first + item.ordinal();
            Row row = ChartsSheet.row(sheet, at);
            long from = item.isTotal() ? 0 : before;
            long to = item.isTotal() ? step.comesTo() : before + step.comesTo();
            String name = binder.words().of(item, figures);
            names.add(name);
            pen.text(row, column, Face.TEXT, name);
            pen.formula(row, column + 1, Face.WON, item.isTotal() ? "0" : cell(at - 1, 2), from);
            pen.formula(row, column + 2, Face.WON, item.isTotal() ? step.cell() : cell(at, 1) + "+" + step.cell(), to);
            parts(row, from, to);
            before = to;
        }
    }

    private void parts(Row row, long from, long to) {
        String one = cell(row.getRowNum(), 1);
        String other = cell(row.getRowNum(), 2);
        String low = "MIN(" + one + "," + other + ")";
        String high = "MAX(" + one + "," + other + ")";
        long gapAbove = Math.max(0, Math.min(from, to));
        long gapBelow = Math.min(0, Math.max(from, to));
        long[] parts = {
            gapAbove, Math.max(0, Math.max(from, to)) - gapAbove, gapBelow, Math.min(0, Math.min(from, to)) - gapBelow
        };
        String[] formulas = {
            "MAX(0," + low + ")",
            "MAX(0," + high + ")-" + cell(row.getRowNum(), 3),
            "MIN(0," + high + ")",
            "MIN(0," + low + ")-" + cell(row.getRowNum(), 5)
        };
        for (int part = 0; part < parts.length; part++) {
            pen.formula(row, column + 3 + part, Face.WON, formulas[part], parts[part]);
        }
        bars.add(parts);
    }

    void draw(XSSFSheet on, int fromColumn, int fromRow, int toColumn, int toRow) {
        Words words = binder.words();
        new Picture(on, words, fromColumn, fromRow, toColumn, toRow)
                .draw(
                        words.of("waterfall"),
                        BarDirection.BAR,
                        XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), area(0)),
                        List.of(
                                new Bars(words.of("steps.below"), values(0), List.of()),
                                new Bars(words.of("steps.above"), values(1), tones()),
                                new Bars(words.of("steps.hidden"), values(2), List.of()),
                                new Bars(words.of("steps.under"), values(3), tones())));
    }

    private static List<Tone> tones() {
        return Stream.of(Item.values())
                .map(item -> item == Item.NET ? Tone.ACCENT : item.isTotal() ? Tone.INK : Tone.TAKEN)
                .toList();
    }

    private XDDFNumericalDataSource<Long> values(int part) {
        Long[] values = bars.stream().map(bar -> bar[part]).toArray(Long[]::new);
        return XDDFDataSourcesFactory.fromArray(values, area(3 + part));
    }

    private String area(int offset) {
        return SheetNames.quoted(sheet.getSheetName()) + "!"
                + new CellRangeAddress(first, first + ROWS - 1, column + offset, column + offset)
                        .formatAsString(null, true);
    }

    private String cell(int row, int offset) {
        return new CellReference(row, column + offset).formatAsString();
    }
}
