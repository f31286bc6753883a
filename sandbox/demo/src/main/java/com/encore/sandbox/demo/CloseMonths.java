package com.encore.sandbox.demo;

import com.encore.ledger.CloseMonth;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Closes each month on the first business day after it, as the job does. */
@Component
@OnLaptops
class CloseMonths {

    private final CloseMonth closing;
    private final OfficeHours office;

    CloseMonths(CloseMonth closing, OfficeHours office) {
        this.closing = closing;
        this.office = office;
    }

    void plan(Diary diary, LocalDate first) {
        YearMonth thisMonth = YearMonth.from(Seoul.dateOf(diary.now()));
        for (YearMonth month = YearMonth.from(first); month.isBefore(thisMonth); month = month.plusMonths(1)) {
            YearMonth over = month;
            diary.ifPast(office.at(over.plusMonths(1).atDay(1), 6, 0), () -> closing.close(over));
        }
    }
}
