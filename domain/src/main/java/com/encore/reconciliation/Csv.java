package com.encore.reconciliation;

import com.encore.reconciliation.BadLine.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated lines, strictly: a file that is not what it should be is refused with the number of the line, because
 * a lenient reader would book what it guessed.
 */
final class Csv {

    /** A line of the file and its cells. */
    record Line(int number, List<String> cells) {}

    private static final int MOST_LINES = 20_000;

    private final String text;
    private int place;
    private int number = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** The lines after the header, which must be exactly this; empty lines are no lines. */
    static List<Line> read(byte[] content, List<String> header) {
        Csv csv = new Csv(decode(content));
        List<Line> lines = csv.lines();
        if (lines.isEmpty() || !lines.getFirst().cells().equals(header)) {
            throw new NotThatSheet(String.join(",", header));
        }
        if (lines.size() > MOST_LINES) {
            throw new FileTooLarge(MOST_LINES);
        }
        for (Line line : lines) {
            if (line.cells().size() != header.size()) {
                throw new BadLine(line.number(), Fault.CELLS);
            }
        }
        return lines.subList(1, lines.size());
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new NotUtf8();
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        while (place < text.length()) {
            int first = number;
            List<String> cells = line();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                lines.add(new Line(first, cells));
            }
        }
        return lines;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(peek() == '"' ? quoted() : plain());
        } while (take(','));
        take('\r');
        if (!take('\n') && place < text.length()) {
            throw new BadLine(number, Fault.QUOTE);
        }
        number++;
        return cells;
    }

    private String plain() {
        int start = place;
        while (place < text.length() && ",\r\n".indexOf(peek()) < 0) {
            if (peek() == '"') {
                throw new BadLine(number, Fault.QUOTE);
            }
            place++;
        }
        return text.substring(start, place).strip();
    }

    /** Two quotes within quotes are one. */
    private String quoted() {
        int first = number;
        StringBuilder cell = new StringBuilder();
        place++;
        while (place < text.length()) {
            char next = text.charAt(place++);
            if (next != '"') {
                number += next == '\n' ? 1 : 0;
                cell.append(next);
            } else if (!take('"')) {
                return cell.toString().strip();
            } else {
                cell.append('"');
            }
        }
        throw new BadLine(first, Fault.QUOTE);
    }

    private char peek() {
        return place < text.length() ? text.charAt(place) : '\n';
    }

    private boolean take(char wanted) {
        if (place < text.length() && text.charAt(place) == wanted) {
            place++;
            return true;
        }
        return false;
    }
}
