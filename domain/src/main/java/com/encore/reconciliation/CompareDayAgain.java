package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of finance wants a day compared once more; the next night does it. */
@UseCase
public class CompareDayAgain {

    private final Staff staff;
    private final JdbcClient jdbc;

    CompareDayAgain(Staff staff, JdbcClient jdbc) {
        this.staff = staff;
        this.jdbc = jdbc;
    }

    public void want(LocalDate date, MemberId member) {
        staff.requireFinance(member);
        int wanted = jdbc.sql("update reconciled_day set again = true where business_date = ?")
                .param(date)
                .update();
        if (wanted == 0) {
            throw new NoSuchDay();
        }
    }
}
