package com.encore.web.chart;

import com.encore.web.chart.Chart.Key;
import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** What several wholes are made of, each as one bar of parts laid end to end on the same scale. */
public record StackedChart(
        String title, String description, String rowName, String totalName, List<String> parts, List<Whole> wholes) {

    private static final int ROW = 64;
    private static final int BAR = 30;

    /** One bar; {@code values} are in the order of the parts. */
    public record Whole(String label, List<Long> values) {

        long total() {
            return values.stream().reduce(0L, Math::addExact);
        }
    }

    public StackedChart {
        for (Whole whole : wholes) {
            if (whole.values().size() != parts.size()) {
                throw new IllegalArgumentException(whole.label() + " does not have a value for each part");
            }
        }
    }

    /** @param exactly how both the picture and the table say a value */
    public Chart draw(LongFunction<String> exactly) {
        long largest = Math.max(1, wholes.stream().mapToLong(Whole::total).max().orElse(0));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < wholes.size(); i++) {
            Whole whole = wholes.get(i);
            long y = (long) i * ROW;
            marks.add(new Text("bar-name", 0, y + 16, whole.label()));
            marks.add(new Text("bar-value", Chart.WIDTH, y + 16, exactly.apply(whole.total())));
            marks.addAll(parts(whole, y + 24, largest));
        }
        return new Chart(
                title,
                description,
                Chart.WIDTH,
                Math.max(1, wholes.size()) * ROW,
                List.copyOf(marks),
                IntStream.range(0, parts.size())
                        .mapToObj(p -> new Key(parts.get(p), p + 1, false))
                        .toList(),
                table(exactly));
    }

    /** Edges are cut from running sums, so rounding never opens a gap nor lets the bar grow. */
    private static List<Mark> parts(Whole whole, long y, long largest) {
        List<Mark> marks = new ArrayList<>();
        long sum = 0;
        for (int p = 0; p < whole.values().size(); p++) {
            long from = Math.multiplyExact(sum, (long) Chart.WIDTH) / largest;
            sum = Math.addExact(sum, whole.values().get(p));
            long to = Math.multiplyExact(sum, (long) Chart.WIDTH) / largest;
            if (to > from) {
                marks.add(new Rect("part fill-" + (p + 1), from, y, to - from, BAR));
            }
        }
        return marks;
    }

    private Table table(LongFunction<String> exactly) {
        List<String> columns = new ArrayList<>(List.of(rowName));
        columns.addAll(parts);
        columns.add(totalName);
        return new Table(
                List.copyOf(columns),
                wholes.stream()
                        .map(whole -> {
                            List<String> row = new ArrayList<>(List.of(whole.label()));
                            whole.values().forEach(value -> row.add(exactly.apply(value)));
                            row.add(exactly.apply(whole.total()));
                            return List.copyOf(row);
                        })
                        .toList());
    }
}
