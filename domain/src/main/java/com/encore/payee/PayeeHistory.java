package com.encore.payee;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed or opened what of a payee, and when. Only ever added to, and never with a number in the clear. */
@Component
class PayeeHistory {

    /** What can happen to a profile. */
    enum What {
        SAVED,
        OPENED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PayeeHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void saved(MemberId artist, MemberId by, String what) {
        add(artist, What.SAVED, by, what);
    }

    void opened(MemberId artist, @Nullable MemberId by, String why) {
        add(artist, What.OPENED, by, why);
    }

    private void add(MemberId artist, What what, @Nullable MemberId by, String detail) {
        jdbc.sql("""
                        insert into payee_history (member_id, what, by_member, detail, at)
                        values (:member, :what, :by, :detail, :now)
                        """)
                .param("member", artist.value())
                .param("what", what.name())
                .param("by", by == null ? null : by.value())
                .param("detail", detail)
                .param("now", clock.instant())
                .update();
    }
}
