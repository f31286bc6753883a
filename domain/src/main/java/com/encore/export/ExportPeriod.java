package com.encore.export;

import com.encore.stereotype.Refusal;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whole days in Seoul, half-open: a row at midnight falls into the period that begins there and into no other.
 *
 * @param from the first day
 * @param until the first day after it
 */
public record ExportPeriod(LocalDate from, LocalDate until) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    public ExportPeriod {
        if (!from.isBefore(until) || from.isBefore(EARLIEST) || until.isAfter(LATEST)) {
            throw new Unusable();
        }
    }

    /** From the first to the last day, both of them within. */
    public static ExportPeriod of(LocalDate first, LocalDate last) {
        return new ExportPeriod(first, last.plusDays(1));
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public Instant start() {
        return Seoul.startOf(from);
    }

    public Instant end() {
        return Seoul.startOf(until);
    }

    /** It ends before it begins, or in no year of ours. */
    public static final class Unusable extends Refusal {

        private static final long serialVersionUID = 1L;

        Unusable() {
            super(Kind.INVALID, "export-period-unusable");
        }
    }
}
