package com.encore.terms;

import com.encore.account.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who added or removed which holiday, why and when. Only ever added to. */
@Component
class HolidayHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    HolidayHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reads the names from the holiday itself, so it is told before a removal and after an addition. */
    void add(HolidayMove.What what, LocalDate day, MemberId by, String reason) {
        jdbc.sql("""
                        insert into holiday_history (day, what, name_ko, name_en, by_member, reason, at)
                        select day, ?, name_ko, name_en, ?, ?, ? from holiday where day = ?
                        """)
                .params(what.name(), by.value(), reason, clock.instant(), day)
                .update();
    }
}
