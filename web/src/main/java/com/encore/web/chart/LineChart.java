package com.encore.web.chart;

import com.encore.web.chart.Chart.Key;
import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Line;
import com.encore.web.chart.Mark.Path;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Values along a line of places, usually days. A series may stop before the last place (today), and may be drawn
 * against others such as the straight way to a goal; each series has its own stroke as well as its own colour.
 */
public record LineChart(String title, String description, String rowName, List<String> places, List<Series> series) {

    private static final int MOST_LABELS = 7;

    public record Series(String name, List<Long> values) {

        /** A straight line from nothing at the first place to {@code goal} at the last. */
        public static Series straight(String name, long goal, int places) {
            int last = Math.max(1, places - 1);
            return new Series(
                    name,
                    IntStream.range(0, places)
                            .mapToObj(i -> Math.multiplyExact(goal, (long) i) / last)
                            .toList());
        }

        OptionalLong at(int place) {
            return place < values.size() ? OptionalLong.of(values.get(place)) : OptionalLong.empty();
        }
    }

    /** @param shortly how the axis says a value @param exactly how the table says it */
    public Chart draw(LongFunction<String> shortly, LongFunction<String> exactly) {
        long largest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        Axis axis = Axis.of(Scale.upTo(largest));
        List<Mark> marks = new ArrayList<>(axis.lines(shortly));
        int every = Math.ceilDiv(Math.max(1, places.size()), MOST_LABELS);
        for (int i = 0; i < places.size(); i += every) {
            marks.add(new Text("axis-name", x(axis, i), axis.bottom() + 20, places.get(i)));
        }
        for (int s = 0; s < series.size(); s++) {
            marks.addAll(stroke(axis, series.get(s), s + 1));
        }
        return new Chart(title, description, Chart.WIDTH, Axis.HEIGHT, List.copyOf(marks), keys(), table(exactly));
    }

    private List<Mark> stroke(Axis axis, Series one, int number) {
        if (one.values().isEmpty()) {
            return List.of();
        }
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < one.values().size(); i++) {
            d.append(i == 0 ? 'M' : 'L')
                    .append(x(axis, i))
                    .append(' ')
                    .append(axis.y(one.values().get(i)));
        }
        int last = one.values().size() - 1;
        long endX = x(axis, last);
        long endY = axis.y(one.values().get(last));
        // A line of no length with round ends is a dot: where the series stands now.
        return List.of(new Path("line-" + number, d.toString()), new Line("dot-" + number, endX, endY, endX, endY));
    }

    private long x(Axis axis, int place) {
        return axis.left() + (long) axis.width() * place / Math.max(1, places.size() - 1);
    }

    private List<Key> keys() {
        return IntStream.range(0, series.size())
                .mapToObj(i -> new Key(series.get(i).name(), i + 1, true))
                .toList();
    }

    private Table table(LongFunction<String> exactly) {
        List<String> columns = new ArrayList<>(List.of(rowName));
        series.forEach(one -> columns.add(one.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<String> row = new ArrayList<>(List.of(places.get(i)));
            for (Series one : series) {
                OptionalLong value = one.at(i);
                row.add(value.isPresent() ? exactly.apply(value.getAsLong()) : "–");
            }
            rows.add(List.copyOf(row));
        }
        return new Table(List.copyOf(columns), List.copyOf(rows));
    }
}
