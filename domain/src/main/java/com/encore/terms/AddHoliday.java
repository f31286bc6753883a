package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of finance marks a day to come as one on which banks do not work. Due dates counted from then on skip it. */
@UseCase
public class AddHoliday {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Ahead ahead;
    private final HolidayHistory history;
    private final Clock clock;

    AddHoliday(JdbcClient jdbc, Staff staff, Ahead ahead, HolidayHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.ahead = ahead;
        this.history = history;
        this.clock = clock;
    }

    public void add(NewHoliday holiday, Reason why, MemberId finance) {
        staff.requireFinance(finance);
        if (!ahead.isAhead(holiday.day())) {
            throw new HolidayHasBegun();
        }
        try {
            jdbc.sql("""
                            insert into holiday (day, name_ko, name_en, reason, by_member, added_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            holiday.day(),
                            holiday.korean(),
                            holiday.english(),
                            why.text(),
                            finance.value(),
                            clock.instant())
                    .update();
        } catch (DuplicateKeyException second) {
            throw new HolidayKnown();
        }
        history.add(HolidayMove.What.ADDED, holiday.day(), finance, why.text());
    }
}
