package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of finance takes a holiday to come back: banks will work on it after all. */
@UseCase
public class RemoveHoliday {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Ahead ahead;
    private final HolidayHistory history;

    RemoveHoliday(JdbcClient jdbc, Staff staff, Ahead ahead, HolidayHistory history) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.ahead = ahead;
        this.history = history;
    }

    public void remove(LocalDate day, Reason why, MemberId finance) {
        staff.requireFinance(finance);
        if (!ahead.isAhead(day)) {
            throw new HolidayHasBegun();
        }
        history.add(HolidayMove.What.REMOVED, day, finance, why.text());
        if (jdbc.sql("delete from holiday where day = ?").param(day).update() == 0) {
            throw new NoSuchHoliday();
        }
    }
}
