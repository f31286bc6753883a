package com.encore.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what of a member, why and when. Only ever added to. */
@Component
class MemberHistory {

    /** What can happen to a member. */
    enum What {
        REGISTERED,
        ROLE_GIVEN,
        ROLE_TAKEN,
        SUSPENDED,
        REINSTATED,
        PASSWORD_RESET
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(MemberId member, What what, @Nullable MemberId by, String reason) {
        jdbc.sql("""
                        insert into member_history (member_id, what, by_member, reason, at)
                        values (:member, :what, :by, :reason, :now)
                        """)
                .param("member", member.value())
                .param("what", what.name())
                .param("by", by == null ? null : by.value())
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
    }
}
