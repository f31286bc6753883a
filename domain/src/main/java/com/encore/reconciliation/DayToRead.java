package com.encore.reconciliation;

import com.encore.stereotype.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/** Beat one of reading: which day, and from where; in a transaction of its own, so that none is open while asking. */
@UseCase
class DayToRead {

    private final Days days;

    DayToRead(Days days) {
        this.days = days;
    }

    Optional<Days.Day> of(LocalDate run) {
        return days.run(run).flatMap(id -> days.next(id, true));
    }
}
