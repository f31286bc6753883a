package com.encore.project;

/** Funding lasts from one day to sixty days. */
public final class PeriodOutOfRange extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    PeriodOutOfRange(String field) {
        super(field, "period-out-of-range", ProjectLimits.PERIOD_AT_LEAST.toDays(), ProjectLimits.PERIOD.toDays());
    }
}
