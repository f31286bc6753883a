package com.encore.web.poster;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines and finds the largest size at which all of them stay inside their place. */
record Lettering(int size, List<String> lines) {

    private static final int SMALLEST = 18;

    static Lettering fit(String text, int width, int height, int largest) {
        for (int size = largest; size > SMALLEST; size -= 2) {
            List<String> lines = lines(text, width, size, false);
            if (fits(lines, width, height, size)) {
                return new Lettering(size, lines);
            }
        }
        List<String> lines = lines(text, width, SMALLEST, true);
        int room = Math.max(1, height / leading(SMALLEST));
        return new Lettering(SMALLEST, lines.size() <= room ? lines : List.copyOf(lines.subList(0, room)));
    }

    static int leading(int size) {
        return size * 118 / 100;
    }

    /** How wide a heavy face sets the text at most: Hangul fills its square, Latin about two thirds of it. */
    static int width(String text, int size) {
        return text.codePoints().map(Lettering::hundredths).sum() * size / 100;
    }

    private static int hundredths(int letter) {
        if (letter == ' ') {
            return 30;
        }
        if (letter < 0x2000) {
            return Character.isUpperCase(letter) || letter == 'm' || letter == 'w' || letter == '@' ? 84 : 62;
        }
        return 100;
    }

    private static boolean fits(List<String> lines, int width, int height, int size) {
        return lines.size() * leading(size) <= height && lines.stream().allMatch(line -> width(line, size) <= width);
    }

    private static List<String> lines(String text, int width, int size, boolean breakWords) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (breakWords && width(line.toString(), size) > width) {
                int keep = line.length();
                while (width(line.substring(0, keep), size) > width) {
                    keep = line.offsetByCodePoints(keep, -1);
                }
                lines.add(line.substring(0, keep));
                line.delete(0, keep);
            }
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
