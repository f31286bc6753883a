package com.encore.reports.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words, and inside one only where it is wider than a line. */
record Wrapping(PaperFont font, int size, int width) {

    List<String> of(String text, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits(line)) {
                int cut = cut(line, "");
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines.size() <= most ? lines : shortened(lines, most);
    }

    private List<String> shortened(List<String> lines, int most) throws IOException {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast();
        kept.add((fits(last + "…") ? last : last.substring(0, cut(last, "…"))) + "…");
        return kept;
    }

    private int cut(String line, String end) throws IOException {
        int cut = line.length();
        while (cut > 1 && !fits(line.substring(0, cut) + end)) {
            cut = line.offsetByCodePoints(cut, -1);
        }
        return cut;
    }

    private boolean fits(String line) throws IOException {
        return font.width(line, size) <= width;
    }
}
