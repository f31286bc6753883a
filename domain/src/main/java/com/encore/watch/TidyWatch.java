package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets alerts and missed runs that have long been over, and looks at the audit trail that newer ones confirm. */
@UseCase
public class TidyWatch {

    private final JdbcClient jdbc;

    TidyWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many were forgotten, or this many when more may be left. */
    public int forget(Instant overBefore, int most) {
        int runs = jdbc.sql("delete from expected_run where over_at < ? order by over_at limit ?")
                .params(overBefore, most)
                .update();
        int begun = jdbc.sql("delete from expected_run where state = 'BEGUN' and due_at < ? order by due_at limit ?")
                .params(overBefore, most)
                .update();
        int alerts = jdbc.sql("delete from alert where closed_at < ? order by closed_at limit ?")
                .params(overBefore, most)
                .update();
        int checks = jdbc.sql("""
                        delete from audit_check where at < ? and id <
                          (select id from (select max(id) as id from audit_check where faults = 0) newest)
                        order by at limit ?
                        """).params(overBefore, most).update();
        int notices = jdbc.sql("""
                        delete from alert_notice where at < ? and not exists
                          (select 1 from alert where alert.notice_id = alert_notice.id) order by id limit ?
                        """).params(overBefore, most).update();
        return Math.max(Math.max(runs, begun), Math.max(alerts, Math.max(checks, notices)));
    }
}
