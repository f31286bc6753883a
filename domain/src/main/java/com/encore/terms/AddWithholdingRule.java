package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of finance sets what is withheld from a kind of payee from a day to come. */
@UseCase
public class AddWithholdingRule {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Ahead ahead;
    private final Clock clock;
    private final AuditTrail trail;

    AddWithholdingRule(JdbcClient jdbc, Staff staff, Ahead ahead, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.ahead = ahead;
        this.clock = clock;
        this.trail = trail;
    }

    public void add(NewRule rule, Reason why, MemberId finance) {
        staff.requireFinance(finance);
        if (!ahead.isAhead(rule.from())) {
            throw new TermsBeginTooEarly();
        }
        try {
            jdbc.sql("""
                            insert into withholding_rule (kind, effective_from, taxed_share, exempt_up_to, income_tax,
                              local_tax, reason, by_member, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            rule.kind().name(),
                            rule.from(),
                            rule.taxedShare().perHundredThousand(),
                            rule.exemptUpTo().amount(),
                            rule.incomeTax().perHundredThousand(),
                            rule.localTax().perHundredThousand(),
                            why.text(),
                            finance.value(),
                            clock.instant())
                    .update();
        } catch (DuplicateKeyException second) {
            throw new TermsForThatDay();
        }
        trail.note(AuditFact.by(
                finance.value(),
                "withholding-add",
                AuditThing.of("withholding", rule.kind() + " " + rule.from()),
                why.text()));
    }
}
