package com.encore.web.format;

import java.util.Locale;

/**
 * How far towards a goal, for drawing: shares are thousandths, percent is rounded down so that 100 % is never said
 * before the last won has come.
 */
public record Progress(long raised, long goal) {

    private static final int WHOLE = 1000;

    /** Without a goal there is nothing to be towards. */
    public Progress {
        if (raised < 0 || goal < 0) {
            throw new IllegalArgumentException("not a progress: " + raised + " of " + goal);
        }
    }

    public boolean reached() {
        return goal > 0 && raised >= goal;
    }

    /** In words: 64 %. */
    public String percent() {
        return String.format(Locale.ROOT, "%,d%%", goal == 0 ? 0 : Math.multiplyExact(raised, 100L) / goal);
    }

    /** Thousandths of the goal, at most all of it; a single won already shows. */
    public int share() {
        if (goal == 0 || raised == 0) {
            return 0;
        }
        return Math.clamp(raised * WHOLE / goal, 1, WHOLE);
    }

    /** Thousandths beyond the goal, at most once around. */
    public int over() {
        return reached() ? (int) Math.min((raised - goal) * WHOLE / goal, WHOLE) : 0;
    }

    /** Width of the bar; beyond the goal the scale grows and the bar stays full. */
    public String fill() {
        return width(reached() ? WHOLE : share());
    }

    /** Where on the bar the goal stands. */
    public String mark() {
        return width(raised > goal ? (int) (goal * WHOLE / raised) : WHOLE);
    }

    private static String width(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
