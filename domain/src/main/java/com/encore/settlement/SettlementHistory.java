package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a settlement: from where to where, who, why, when. */
@Component
class SettlementHistory {

    private static final String APPROVE = "settlement-approve";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    SettlementHistory(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    void moved(Settlement settlement, @Nullable SettlementState from, @Nullable MemberId by, String reason) {
        jdbc.sql("""
                        insert into settlement_history
                          (settlement_id, from_state, to_state, revision, by_member, reason, at) values (?,?,?,?,?,?,?)
                        """)
                .param(settlement.id().value())
                .param(from == null ? null : from.name())
                .param(settlement.state().name())
                .param(settlement.revision())
                .param(by == null ? null : by.value())
                .param(reason)
                .param(clock.instant())
                .update();
        if (by != null) {
            decision(settlement, from).ifPresent(action -> trail.note(fact(settlement, action, by, reason)));
        }
    }

    /** What payouts do to a settlement is in the trail as what was done to the payout. */
    private static Optional<String> decision(Settlement settlement, @Nullable SettlementState from) {
        if (from == SettlementState.HELD) {
            return Optional.of("settlement-release");
        }
        return switch (settlement.state()) {
            case CALCULATING ->
                Optional.of(from != null && from.mayBeRecalled() ? "settlement-recall" : "settlement-recalculate");
            case CHECKED -> Optional.of("settlement-check");
            case APPROVED, CARRIED -> Optional.of(APPROVE);
            case HELD -> Optional.of("settlement-hold");
            case CALCULATED, INSTRUCTED, PAID, BOUNCED -> Optional.empty();
        };
    }

    private AuditFact fact(Settlement settlement, String action, MemberId by, String reason) {
        AuditThing thing = AuditThing.of("settlement", settlement.number())
                .aboutSettlement(settlement.id().value());
        AuditFact fact = AuditFact.by(by.value(), action, thing, reason)
                .withOutcome(settlement.state() + " r" + settlement.revision())
                .withAmount(settlement.figures().net());
        return action.equals(APPROVE) ? AuditFact.putForward(checkedBy(settlement), fact) : fact;
    }

    private @Nullable Long checkedBy(Settlement settlement) {
        return jdbc.sql("select member_id from settlement_sign where settlement_id = ? and revision = ? and step = ?")
                .params(settlement.id().value(), settlement.revision(), Signatures.Step.CHECKED.name())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
