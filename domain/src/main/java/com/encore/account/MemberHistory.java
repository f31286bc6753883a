package com.encore.account;

import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what of a member, why and when. Only ever added to. */
@Component
class MemberHistory {

    /** What can happen to a member. */
    enum What {
        REGISTERED(null),
        ROLE_GIVEN("role-give"),
        ROLE_TAKEN("role-take"),
        SUSPENDED("member-suspend"),
        REINSTATED("member-reinstate"),
        PASSWORD_RESET(null);

        /** What the audit trail calls it, if an admin decides it. */
        private final @Nullable String audited;

        What(@Nullable String audited) {
            this.audited = audited;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    MemberHistory(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
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
        if (what.audited != null && by != null) {
            trail.note(AuditFact.by(by.value(), what.audited, AuditThing.of("member", member.value()), reason));
        }
    }
}
