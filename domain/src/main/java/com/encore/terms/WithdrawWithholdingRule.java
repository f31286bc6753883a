package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of finance takes back a rule that has not begun: it stays on record, and its day is free again. */
@UseCase
public class WithdrawWithholdingRule {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Ahead ahead;
    private final Clock clock;
    private final AuditTrail trail;

    WithdrawWithholdingRule(JdbcClient jdbc, Staff staff, Ahead ahead, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.ahead = ahead;
        this.clock = clock;
        this.trail = trail;
    }

    public void withdraw(long id, Reason why, MemberId finance) {
        staff.requireFinance(finance);
        boolean withdrawn = jdbc.sql("""
                        update withholding_rule set withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ?
                        where id = ? and withdrawn_at is null and effective_from > ?
                        """)
                        .params(clock.instant(), finance.value(), why.text(), id, ahead.today())
                        .update()
                > 0;
        if (!withdrawn) {
            throw isKnown(id) ? new TermsHaveBegun() : new NoSuchTerms();
        }
        trail.note(AuditFact.by(finance.value(), "withholding-withdraw", AuditThing.of("withholding", id), why.text()));
    }

    private boolean isKnown(long id) {
        return jdbc.sql("select exists (select 1 from withholding_rule where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
