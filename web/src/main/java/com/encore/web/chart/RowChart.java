package com.encore.web.chart;

import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** One value for each of several things with names too long to stand under a column: a row each, on one scale. */
public record RowChart(String title, String description, String rowName, String valueName, List<Row> rows) {

    static final int WIDTH = 400;
    private static final int ROW = 44;
    private static final int BAR = 12;
    /** Beside the amount; what is longer is cut, and stands whole in the table. */
    private static final int MOST_LETTERS = 22;

    public record Row(String label, long value) {}

    /** @param exactly how both the picture and the table say a value */
    public Chart draw(LongFunction<String> exactly) {
        long largest = Math.max(1, rows.stream().mapToLong(Row::value).max().orElse(0));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            long top = (long) i * ROW;
            long width = Math.multiplyExact(row.value(), (long) WIDTH) / largest;
            marks.add(new Text("bar-name", 0, top + 16, shortened(row.label())));
            marks.add(new Text("bar-value", WIDTH, top + 16, exactly.apply(row.value())));
            marks.add(new Rect("fill-2", 0, top + 23, row.value() > 0 ? Math.max(2, width) : 0, BAR));
        }
        return new Chart(
                title,
                description,
                WIDTH,
                Math.max(1, rows.size()) * ROW,
                List.copyOf(marks),
                List.of(),
                new Table(
                        List.of(rowName, valueName),
                        rows.stream()
                                .map(row -> List.of(row.label(), exactly.apply(row.value())))
                                .toList()));
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= MOST_LETTERS
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
    }
}
