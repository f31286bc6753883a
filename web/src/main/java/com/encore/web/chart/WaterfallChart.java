package com.encore.web.chart;

import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Line;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The way from one amount to another, a row for each step: amounts stand on the line of nothing, changes hang between
 * what was before and what is after them. Narrow, so that a phone shows it whole.
 *
 * @param rowName what a step is called in the table, then what it changes, then what is there after it
 */
public record WaterfallChart(
        String title, String description, String rowName, String changeName, String afterName, List<Step> steps) {

    static final int WIDTH = 400;
    private static final int ROW = 50;
    private static final int BAR = 16;
    private static final int BAR_AT = 24;

    /**
     * One step. A whole says how much there is, which is where the next step starts; any other changes it.
     *
     * @param series which colour it has
     */
    public record Step(String label, long amount, boolean whole, int series) {
        public static Step whole(String label, long amount, int series) {
            return new Step(label, amount, true, series);
        }

        public static Step change(String label, long amount, int series) {
            return new Step(label, amount, false, series);
        }
    }

    /** A step between what was before it and what is after. */
    private record Hung(Step step, long from, long to) {}

    /** @param exactly how both the picture and the table say an amount */
    public Chart draw(LongFunction<String> exactly) {
        List<Hung> hung = hang();
        Extent extent = Extent.of(hung);
        List<Mark> marks = new ArrayList<>();
        int bottom = Math.max(1, hung.size()) * ROW;
        long zero = extent.x(0);
        marks.add(new Line("axis-base", zero, BAR_AT - 4, zero, bottom - 4));
        for (int i = 0; i < hung.size(); i++) {
            marks.addAll(bar(hung.get(i), i, i + 1 < hung.size(), extent));
        }
        // last, so that no line runs through them
        for (int i = 0; i < hung.size(); i++) {
            marks.addAll(words(hung.get(i), i, exactly));
        }
        return new Chart(title, description, WIDTH, bottom, List.copyOf(marks), List.of(), table(hung, exactly));
    }

    private List<Hung> hang() {
        List<Hung> hung = new ArrayList<>();
        long standing = 0;
        for (Step step : steps) {
            long from = step.whole() ? 0 : standing;
            long to = Math.addExact(from, step.amount());
            hung.add(new Hung(step, from, to));
            standing = to;
        }
        return hung;
    }

    private static List<Mark> words(Hung hung, int at, LongFunction<String> exactly) {
        long line = (long) at * ROW + 16;
        return List.of(
                new Text("bar-name", 0, line, hung.step().label()),
                new Text("bar-value", WIDTH, line, exactly.apply(hung.step().amount())));
    }

    private static List<Mark> bar(Hung hung, int at, boolean more, Extent extent) {
        long top = (long) at * ROW;
        long from = extent.x(Math.min(hung.from(), hung.to()));
        long to = extent.x(Math.max(hung.from(), hung.to()));
        List<Mark> marks = new ArrayList<>();
        if (hung.from() != hung.to()) {
            // the least that can be seen: a small fee beside a large sum is still a fee
            long width = Math.max(2, to - from);
            long x = Math.min(from, WIDTH - width);
            marks.add(new Rect("fill-" + hung.step().series(), x, top + BAR_AT, width, BAR));
        }
        if (more) {
            long end = extent.x(hung.to());
            marks.add(new Line("axis-line", end, top + BAR_AT + BAR, end, top + ROW + BAR_AT));
        }
        return marks;
    }

    private Table table(List<Hung> hung, LongFunction<String> exactly) {
        return new Table(
                List.of(rowName, changeName, afterName),
                hung.stream()
                        .map(each -> List.of(
                                each.step().label(), exactly.apply(each.step().amount()), exactly.apply(each.to())))
                        .toList());
    }

    /** From the least to the most anything comes to, nothing included. */
    private record Extent(long least, long most) {

        static Extent of(List<Hung> hung) {
            long least = hung.stream()
                    .mapToLong(each -> Math.min(each.from(), each.to()))
                    .min()
                    .orElse(0);
            long most = hung.stream()
                    .mapToLong(each -> Math.max(each.from(), each.to()))
                    .max()
                    .orElse(0);
            return new Extent(Math.min(0, least), Math.max(Math.max(0, most), Math.min(0, least) + 1));
        }

        long x(long amount) {
            long span = Math.subtractExact(most, least);
            return (Math.multiplyExact(Math.subtractExact(amount, least), (long) WIDTH) + span / 2) / span;
        }
    }
}
