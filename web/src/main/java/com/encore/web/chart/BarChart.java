package com.encore.web.chart;

import com.encore.web.chart.Chart.Key;
import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** One value for each of several things, as columns. */
public record BarChart(String title, String description, String rowName, String valueName, List<Bar> bars) {

    private static final int MOST_LABELS = 10;

    public record Bar(String label, long value) {}

    /** @param shortly how the axis says a value @param exactly how the table says it */
    public Chart draw(LongFunction<String> shortly, LongFunction<String> exactly) {
        long largest = bars.stream().mapToLong(Bar::value).max().orElse(0);
        Axis axis = Axis.of(Scale.upTo(largest));
        List<Mark> marks = new ArrayList<>(axis.lines(shortly));
        int every = Math.ceilDiv(Math.max(1, bars.size()), MOST_LABELS);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            long from = axis.left() + (long) axis.width() * i / bars.size();
            long to = axis.left() + (long) axis.width() * (i + 1) / bars.size();
            long gap = Math.max(1, (to - from) / 4);
            long y = axis.y(bar.value());
            marks.add(new Rect("fill-1", from + gap / 2, y, to - from - gap, axis.bottom() - y));
            if (i % every == 0) {
                marks.add(new Text("axis-name", (from + to) / 2, axis.bottom() + 20, bar.label()));
            }
        }
        return new Chart(
                title,
                description,
                Chart.WIDTH,
                Axis.HEIGHT,
                List.copyOf(marks),
                List.of(new Key(valueName, 1, false)),
                new Table(
                        List.of(rowName, valueName),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), exactly.apply(bar.value())))
                                .toList()));
    }
}
