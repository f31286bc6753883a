package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a payout: from where to where, who, why, when. */
@Component
class PayoutHistory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    PayoutHistory(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    void moved(Payout payout, @Nullable PayoutState from, MemberId by, String reason) {
        jdbc.sql("""
                        insert into payout_history (payout_id, from_state, to_state, by_member, reason, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(payout.id().value())
                .param(from == null ? null : from.name())
                .param(payout.state().name())
                .param(by.value())
                .param(reason)
                .param(clock.instant())
                .update();
        String action = switch (payout.state()) {
            case PLANNED -> null; // nothing is decided yet, and the batch says it for all
            case DROPPED -> "payout-drop";
            case INSTRUCTED -> "payout-instruct";
            case PAID -> "payout-paid";
            case BOUNCED -> "payout-bounced";
        };
        if (action != null) {
            trail.note(fact(payout, action, by, reason));
        }
    }

    private AuditFact fact(Payout payout, String action, MemberId by, String reason) {
        Batch batch = jdbc.sql("select number, created_by from payout_batch where id = ?")
                .param(payout.batch().value())
                .query(Batch.class)
                .single();
        AuditThing thing = AuditThing.of("payout", batch.number() + "/" + payout.no())
                .aboutSettlement(payout.settlement().value());
        AuditFact fact = AuditFact.by(by.value(), action, thing, reason)
                .withOutcome(payout.state().name())
                .withAmount(payout.amount().amount());
        return payout.state() == PayoutState.INSTRUCTED ? AuditFact.putForward(batch.createdBy(), fact) : fact;
    }

    private record Batch(String number, long createdBy) {}
}
