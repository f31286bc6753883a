package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who added or removed which holiday, why and when. Only ever added to. */
@Component
class HolidayHistory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    HolidayHistory(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** Reads the names from the holiday itself, so it is told before a removal and after an addition. */
    void add(HolidayMove.What what, LocalDate day, MemberId by, String reason) {
        jdbc.sql("""
                        insert into holiday_history (day, what, name_ko, name_en, by_member, reason, at)
                        select day, ?, name_ko, name_en, ?, ?, ? from holiday where day = ?
                        """)
                .params(what.name(), by.value(), reason, clock.instant(), day)
                .update();
        String action = switch (what) {
            case ADDED -> "holiday-add";
            case REMOVED -> "holiday-remove";
        };
        trail.note(AuditFact.by(by.value(), action, AuditThing.of("holiday", day.toString()), reason));
    }
}
