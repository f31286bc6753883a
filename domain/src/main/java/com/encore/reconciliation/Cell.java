package com.encore.reconciliation;

import com.encore.reconciliation.BadLine.Fault;
import com.encore.time.Seoul;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** What a cell of a sheet says, or that it says nothing we may believe. */
final class Cell {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}|\\d{1,3}(,\\d{3}){1,4}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Cell() {}

    static long amount(Csv.Line line, int cell) {
        String text = line.cells().get(cell);
        if (!AMOUNT.matcher(text).matches()) {
            throw new BadLine(line.number(), Fault.AMOUNT);
        }
        return Long.parseLong(text.replace(",", ""));
    }

    /** An empty cell is nothing. */
    static long amountOrNone(Csv.Line line, int cell) {
        return line.cells().get(cell).isEmpty() ? 0 : amount(line, cell);
    }

    static int count(Csv.Line line, int cell) {
        long count = amount(line, cell);
        if (count > Integer.MAX_VALUE) {
            throw new BadLine(line.number(), Fault.AMOUNT);
        }
        return (int) count;
    }

    static LocalDate date(Csv.Line line, int cell) {
        try {
            return LocalDate.parse(line.cells().get(cell), DATE);
        } catch (DateTimeException malformed) {
            throw new BadLine(line.number(), Fault.DATE);
        }
    }

    static Instant time(Csv.Line line, int cell) {
        try {
            return LocalDateTime.parse(line.cells().get(cell), TIME)
                    .atZone(Seoul.ZONE)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw new BadLine(line.number(), Fault.DATE);
        }
    }
}
