package com.encore.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures side by side, first column left, the others right. */
final class Table {

    private final List<List<String>> lines = new ArrayList<>();

    Table(String... head) {
        lines.add(List.of(head));
    }

    Table row(Object... cells) {
        lines.add(IntStream.range(0, cells.length)
                .mapToObj(i -> String.valueOf(cells[i]))
                .toList());
        return this;
    }

    String text(boolean markdown) {
        List<String> printed =
                new ArrayList<>(lines.stream().map(line -> line(line, markdown)).toList());
        if (markdown) {
            printed.add(1, rule());
        }
        return String.join("\n", printed);
    }

    private String line(List<String> cells, boolean markdown) {
        String separator = markdown ? " | " : "   ";
        String joined = IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(separator));
        return markdown ? "| " + joined + " |" : joined.stripTrailing();
    }

    private String rule() {
        return IntStream.range(0, lines.getFirst().size())
                .mapToObj(column -> "-".repeat(width(column) + 1) + (column == 0 ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|"));
    }

    private String padded(String cell, int column) {
        return ("%" + (column == 0 ? "-" : "") + width(column) + "s").formatted(cell);
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1);
    }
}
