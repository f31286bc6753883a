package com.encore.web.chart;

import com.encore.web.chart.Mark.Line;
import com.encore.web.chart.Mark.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The drawing area shared by the charts that stand on a line: hairlines with their values on the left. */
record Axis(Scale scale, int left, int top, int right, int bottom) {

    static final int HEIGHT = 280;

    static Axis of(Scale scale) {
        return new Axis(scale, 68, 18, Chart.WIDTH - 12, HEIGHT - 32);
    }

    long y(long value) {
        return bottom - scale.length(value, bottom - top);
    }

    int width() {
        return right - left;
    }

    List<Mark> lines(LongFunction<String> words) {
        List<Mark> marks = new ArrayList<>();
        for (long tick : scale.ticks()) {
            marks.add(new Line(tick == 0 ? "axis-base" : "axis-line", left, y(tick), right, y(tick)));
            marks.add(new Text("axis-value", left - 8, y(tick) + 4, words.apply(tick)));
        }
        return marks;
    }
}
