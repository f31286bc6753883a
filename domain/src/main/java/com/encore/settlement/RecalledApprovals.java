package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Approvals that were given up: their figures stay, and their statements say since when they hold no more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecalledApprovals {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecalledApprovals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Call with the settlement locked and as it was approved. */
    void keep(Settlement settlement, Reason reason, MemberId by) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into settlement_recall (settlement_id, approval, revision, due_on, withholding_rule_id, payee_kind,
                          line_count, gross, promoted, platform_fee, payment_fee, vat, payable, carried_in, income_tax, local_tax,
                          net, figures_hash, approved_at, by_member, reason, recalled_at)
                        select id, recalls + 1, revision, due_on, withholding_rule_id, payee_kind, line_count, gross, promoted,
                          platform_fee, payment_fee, vat, payable, carried_in, income_tax, local_tax, net, figures_hash,
                          approved_at, ?, ?, ? from settlement where id = ?
                        """)
                .params(by.value(), reason.text(), now, settlement.id().value())
                .update();
        jdbc.sql("update settlement_statement set superseded_at = ? where settlement_id = ? and superseded_at is null")
                .params(now, settlement.id().value())
                .update();
        jdbc.sql("update settlement set statements_at = null where id = ?")
                .param(settlement.id().value())
                .update();
    }
}
