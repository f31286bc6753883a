package com.encore.web.chart;

import com.encore.web.chart.Chart.Table;
import com.encore.web.chart.Mark.Line;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Two wholes that should be equal, side by side as columns on one scale, each part named beside it. Narrow, so that a
 * phone shows it whole.
 */
public record BalanceChart(
        String title, String description, String sideName, String partName, String amountName, Side left, Side right) {

    static final int WIDTH = 400;
    private static final int TOP = 30;
    private static final int COLUMN = 52;
    private static final int NAMES = 138;
    private static final int RIGHT = WIDTH - NAMES - COLUMN;
    private static final int TALL = 260;
    private static final int NAME = 38;

    /** One whole; its parts lie on each other in this order, the first on top. */
    public record Side(String label, List<Part> parts) {
        long total() {
            return parts.stream().mapToLong(Part::amount).reduce(0, Math::addExact);
        }
    }

    /** @param series which colour it has */
    public record Part(String label, long amount, int series) {
        public Part {
            if (amount < 0) {
                throw new IllegalArgumentException("a part of a column is not below nothing: " + label);
            }
        }
    }

    /** A part with where it lies and where its name stands. */
    private record Laid(Part part, long from, long to, long nameAt) {
        long middle() {
            return (from + to) / 2;
        }
    }

    /** @param exactly how both the picture and the table say an amount */
    public Chart draw(LongFunction<String> exactly) {
        int names = Math.max(left.parts().size(), right.parts().size());
        long tall = Math.max(TALL, (long) names * NAME);
        long largest = Math.max(1, Math.max(left.total(), right.total()));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Text("side-left side-title", NAMES + COLUMN, 14, left.label()));
        marks.add(new Text("side-title", RIGHT, 14, right.label()));
        lay(left, largest, tall).forEach(laid -> marks.addAll(draw(laid, true, exactly)));
        lay(right, largest, tall).forEach(laid -> marks.addAll(draw(laid, false, exactly)));
        long bottom = TOP + tall;
        marks.add(new Line("axis-base", NAMES, bottom, RIGHT + COLUMN, bottom));
        marks.add(new Text("side-left side-sum", NAMES + COLUMN, bottom + 20, exactly.apply(left.total())));
        marks.add(new Text("side-sum", RIGHT, bottom + 20, exactly.apply(right.total())));
        return new Chart(title, description, WIDTH, (int) bottom + 28, List.copyOf(marks), List.of(), table(exactly));
    }

    /** Edges are cut from running sums; names keep their distance, pushed down first and then up from the bottom. */
    private static List<Laid> lay(Side side, long largest, long tall) {
        List<Part> shown =
                side.parts().stream().filter(part -> part.amount() > 0).toList();
        List<Laid> laid = new ArrayList<>();
        long sum = Math.subtractExact(largest, side.total());
        long free = TOP;
        for (Part part : shown) {
            long from = TOP + Math.multiplyExact(sum, tall) / largest;
            sum = Math.addExact(sum, part.amount());
            long to = Math.max(from + 1, TOP + Math.multiplyExact(sum, tall) / largest);
            long name = Math.max(free, (from + to) / 2 - NAME / 2);
            laid.add(new Laid(part, from, to, name));
            free = name + NAME;
        }
        long room = TOP + tall;
        for (int i = laid.size() - 1; i >= 0; i--) {
            Laid each = laid.get(i);
            long name = Math.min(each.nameAt(), room - NAME);
            laid.set(i, new Laid(each.part(), each.from(), each.to(), name));
            room = name;
        }
        return laid;
    }

    private static List<Mark> draw(Laid laid, boolean toTheLeft, LongFunction<String> exactly) {
        long column = toTheLeft ? NAMES : RIGHT;
        long edge = toTheLeft ? NAMES : RIGHT + COLUMN;
        long words = toTheLeft ? NAMES - 10 : RIGHT + COLUMN + 10;
        String look = toTheLeft ? "side-left " : "";
        return List.of(
                new Rect("part fill-" + laid.part().series(), column, laid.from(), COLUMN, laid.to() - laid.from()),
                new Line("axis-line", edge, laid.middle(), words, laid.nameAt() + NAME / 2),
                new Text(
                        look + "side-name",
                        words,
                        laid.nameAt() + 15,
                        laid.part().label()),
                new Text(
                        look + "side-amount",
                        words,
                        laid.nameAt() + 31,
                        exactly.apply(laid.part().amount())));
    }

    private Table table(LongFunction<String> exactly) {
        List<List<String>> rows = new ArrayList<>();
        for (Side side : List.of(left, right)) {
            for (Part part : side.parts()) {
                rows.add(List.of(side.label() + " · " + part.label(), exactly.apply(part.amount())));
            }
            rows.add(List.of(side.label(), exactly.apply(side.total())));
        }
        return new Table(List.of(sideName + " · " + partName, amountName), List.copyOf(rows));
    }
}
