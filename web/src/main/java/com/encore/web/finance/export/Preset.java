package com.encore.web.finance.export;

import com.encore.export.ExportPeriod;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** Periods people ask for by name. */
enum Preset {
    LAST_MONTH,
    THIS_MONTH,
    LAST_QUARTER,
    THIS_QUARTER,
    THIS_YEAR,
    /** The days that were typed. */
    OWN;

    static Optional<Preset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }

    /** Empty for the days that were typed. */
    Optional<ExportPeriod> on(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate year = today.with(TemporalAdjusters.firstDayOfYear());
        return switch (this) {
            case LAST_MONTH -> Optional.of(new ExportPeriod(month.minusMonths(1), month));
            case THIS_MONTH -> Optional.of(new ExportPeriod(month, month.plusMonths(1)));
            case LAST_QUARTER -> Optional.of(new ExportPeriod(quarter.minusMonths(3), quarter));
            case THIS_QUARTER -> Optional.of(new ExportPeriod(quarter, quarter.plusMonths(3)));
            case THIS_YEAR -> Optional.of(new ExportPeriod(year, year.plusYears(1)));
            case OWN -> Optional.empty();
        };
    }
}
