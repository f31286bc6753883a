package com.encore.web.poster;

import java.util.Locale;
import java.util.SplittableRandom;

/** The sheet being printed: 600 by 800, in whole numbers. */
final class Sheet {

    static final int WIDTH = 600;
    static final int HEIGHT = 800;

    final Inks inks;
    private final SplittableRandom chance;
    private final StringBuilder svg = new StringBuilder(4096);

    Sheet(Inks inks, long seed) {
        this.inks = inks;
        this.chance = new SplittableRandom(seed);
        rect(0, 0, WIDTH, HEIGHT, inks.paper());
    }

    /** From {@code least} to {@code most}, the same for the same poster every time. */
    int any(int least, int most) {
        return chance.nextInt(least, most + 1);
    }

    Sheet rect(int x, int y, int width, int height, int colour) {
        return add("<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>", x, y, width, height, Inks.hex(colour));
    }

    Sheet circle(int x, int y, int radius, int colour) {
        return add("<circle cx='%d' cy='%d' r='%d' fill='%s'/>", x, y, radius, Inks.hex(colour));
    }

    Sheet ring(int x, int y, int radius, int width, int colour) {
        return add(
                "<circle cx='%d' cy='%d' r='%d' fill='none' stroke='%s' stroke-width='%d'/>",
                x, y, radius, Inks.hex(colour), width);
    }

    Sheet shape(String d, int colour) {
        return add("<path d='%s' fill='%s'/>", d, Inks.hex(colour));
    }

    /** A shape that lets what is under it through; {@code cover} in hundredths. */
    Sheet veil(String d, int colour, int cover) {
        return add("<path d='%s' fill='%s' fill-opacity='.%02d'/>", d, Inks.hex(colour), cover);
    }

    Sheet stroke(String d, int width, int colour) {
        return add(
                "<path d='%s' fill='none' stroke='%s' stroke-width='%d'"
                        + " stroke-linejoin='round' stroke-linecap='round'/>",
                d, Inks.hex(colour), width);
    }

    /** Rows of dots that shrink downwards, as a coarse screen prints a fading tone. */
    Sheet screen(int x, int y, int width, int rows, int colour) {
        StringBuilder d = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            int radius = Math.max(1, 5 - row * 5 / rows);
            for (int at = x + (row % 2) * 7; at < x + width; at += 14) {
                d.append(String.format(
                        Locale.ROOT,
                        "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0",
                        at,
                        y + row * 12,
                        radius,
                        radius,
                        2 * radius,
                        radius,
                        radius,
                        2 * radius));
            }
        }
        return shape(d.toString(), colour);
    }

    Sheet text(int x, int y, int size, int weight, int colour, String escaped) {
        return add(
                "<text x='%d' y='%d' font-size='%d' font-weight='%d' fill='%s'>%s</text>",
                x, y, size, weight, Inks.hex(colour), escaped);
    }

    Sheet add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
        return this;
    }

    String marks() {
        return svg.toString();
    }
}
