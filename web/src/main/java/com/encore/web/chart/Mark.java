package com.encore.web.chart;

/** One element of the drawing; {@code look} is its class in the stylesheet. */
public sealed interface Mark {

    String look();

    /** Name the template switches on. */
    String shape();

    record Rect(String look, long x, long y, long width, long height) implements Mark {
        @Override
        public String shape() {
            return "rect";
        }
    }

    record Line(String look, long x1, long y1, long x2, long y2) implements Mark {
        @Override
        public String shape() {
            return "line";
        }
    }

    record Path(String look, String d) implements Mark {
        @Override
        public String shape() {
            return "path";
        }
    }

    record Text(String look, long x, long y, String text) implements Mark {
        @Override
        public String shape() {
            return "text";
        }
    }
}
