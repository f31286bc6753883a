package com.encore.web.chart;

import com.encore.web.chart.Chart.Key;
import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Line;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What went on when, a lane for each thing that did. Bars of one kind that touch at this scale are drawn as one; kinds
 * differ in height as well as in colour, so that the few that went wrong stand out of the many that did not.
 *
 * @param from where the picture begins, in any unit that is whole
 * @param kinds what a bar can be, the least noticeable first: later ones are drawn over earlier ones
 * @param ticks places on the line of time with their words
 * @param table the same in figures, made by whoever knows what is worth counting
 */
public record GanttChart(
        String title,
        String description,
        long from,
        long until,
        List<Kind> kinds,
        List<Tick> ticks,
        List<Lane> lanes,
        Table table) {

    static final int WIDTH = 960;
    private static final int NAMES = 150;
    private static final int TOP = 26;
    private static final int ROW = 30;
    private static final int MOST_LETTERS = 14;

    /** @param series its colour @param height of its bars, at most {@value #ROW} */
    public record Kind(String label, int series, int height) {}

    public record Tick(long at, String label) {}

    public record Lane(String label, List<Bar> bars) {}

    /** @param kind its place among the kinds */
    public record Bar(long from, long until, int kind) {}

    public GanttChart {
        if (until <= from) {
            throw new IllegalArgumentException("a time of nothing: " + from + " to " + until);
        }
    }

    public Chart draw() {
        List<Mark> marks = new ArrayList<>();
        int bottom = TOP + Math.max(1, lanes.size()) * ROW;
        for (Tick tick : ticks) {
            long x = x(tick.at());
            marks.add(new Line("axis-line", x, TOP - 6, x, bottom));
            marks.add(new Text("axis-name", x, TOP - 10, tick.label()));
        }
        for (int i = 0; i < lanes.size(); i++) {
            int top = TOP + i * ROW;
            marks.add(new Line("axis-line", 0, top, WIDTH, top));
            marks.add(new Text("gantt-name", 0, top + 20, shortened(lanes.get(i).label())));
            marks.addAll(bars(lanes.get(i), top));
        }
        marks.add(new Line("axis-base", NAMES, bottom, WIDTH, bottom));
        return new Chart(
                title,
                description,
                WIDTH,
                bottom + 2,
                List.copyOf(marks),
                kinds.stream()
                        .map(kind -> new Key(kind.label(), kind.series(), false))
                        .toList(),
                table);
    }

    private List<Mark> bars(Lane lane, int top) {
        List<Mark> marks = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            Kind look = kinds.get(kind);
            for (Map.Entry<Long, Long> bar : joined(lane, kind).entrySet()) {
                marks.add(new Rect(
                        "fill-" + look.series(),
                        bar.getKey(),
                        top + (ROW - look.height()) / 2,
                        Math.min(bar.getValue() - bar.getKey(), WIDTH - bar.getKey()),
                        look.height()));
            }
        }
        return marks;
    }

    /** From edge to edge in the picture; the shortest can still be seen. */
    private TreeMap<Long, Long> joined(Lane lane, int kind) {
        TreeMap<Long, Long> bars = new TreeMap<>();
        lane.bars().stream()
                .filter(bar -> bar.kind() == kind && bar.until() >= from && bar.from() <= until)
                .sorted((one, other) -> Long.compare(one.from(), other.from()))
                .forEach(bar -> {
                    long begin = Math.min(x(bar.from()), WIDTH - 2);
                    long end = Math.max(begin + 2, x(bar.until()));
                    Map.Entry<Long, Long> last = bars.lastEntry();
                    if (last != null && last.getValue() >= begin) {
                        bars.put(last.getKey(), Math.max(last.getValue(), end));
                    } else {
                        bars.put(begin, end);
                    }
                });
        return bars;
    }

    private long x(long at) {
        long within = Math.clamp(at, from, until) - from;
        return NAMES + Math.multiplyExact(within, (long) (WIDTH - NAMES)) / (until - from);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= MOST_LETTERS
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
    }
}
