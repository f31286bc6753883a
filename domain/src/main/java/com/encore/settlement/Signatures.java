package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who signed for which figures. A step of a revision is signed once, and nobody signs two of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Signatures {

    /** The two steps, in their order. */
    enum Step {
        CHECKED,
        APPROVED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void sign(Settlement settlement, Step step, Reason reason, MemberId by) {
        if (checkedBy(settlement).filter(by::equals).isPresent()) {
            throw new SignedAlready();
        }
        jdbc.sql("""
                        insert into settlement_sign (settlement_id, revision, step, member_id, figures_hash, reason, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        settlement.id().value(),
                        settlement.revision(),
                        step.name(),
                        by.value(),
                        settlement.hash(),
                        reason.text(),
                        clock.instant())
                .update();
    }

    private Optional<MemberId> checkedBy(Settlement settlement) {
        return jdbc.sql("select member_id from settlement_sign where settlement_id = ? and revision = ? and step = ?")
                .params(settlement.id().value(), settlement.revision(), Step.CHECKED.name())
                .query(Long.class)
                .optional()
                .map(MemberId::new);
    }
}
