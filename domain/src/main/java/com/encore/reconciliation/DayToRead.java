package com.encore.reconciliation;

import com.encore.stereotype.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/** Beat one of reading: which day, and from where; in a transaction of its own, so that none is open while asking. */
@UseCase
class DayToRead {

    private final DayRows days;

    DayToRead(DayRows days) {
        this.days = days;
    }

    Optional<DayRows.Day> of(LocalDate run) {
        return days.run(run).flatMap(id -> days.next(id, true));
    }
}
