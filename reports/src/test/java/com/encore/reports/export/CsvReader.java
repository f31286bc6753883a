package com.encore.reports.export;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180 read letter by letter, knowing nothing of how it was written. */
final class CsvReader {

    private CsvReader() {}

    static List<List<String>> read(String file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < file.length(); i++) {
            char letter = file.charAt(i);
            boolean twice = i + 1 < file.length() && file.charAt(i + 1) == '"';
            if (quoted && letter == '"' && twice) {
                cell.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(letter);
            } else if (letter == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        if (quoted || cell.length() > 0 || !row.isEmpty()) {
            throw new IllegalArgumentException("the file ends in the middle of a line");
        }
        return rows;
    }
}
