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

/** Somebody of finance sets fees that begin on a day to come. Of two for the same day the first counts. */
@UseCase
public class AddFeePolicy {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Ahead ahead;
    private final Clock clock;
    private final AuditTrail trail;

    AddFeePolicy(JdbcClient jdbc, Staff staff, Ahead ahead, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.ahead = ahead;
        this.clock = clock;
        this.trail = trail;
    }

    public void add(NewFees fees, Reason why, MemberId finance) {
        staff.requireFinance(finance);
        if (!ahead.isAhead(fees.from())) {
            throw new TermsBeginTooEarly();
        }
        try {
            jdbc.sql("""
                            insert into fee_policy
                              (effective_from, platform, payment, vat, reason, by_member, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            fees.from(),
                            fees.platform().perHundredThousand(),
                            fees.payment().perHundredThousand(),
                            fees.vat().perHundredThousand(),
                            why.text(),
                            finance.value(),
                            clock.instant())
                    .update();
        } catch (DuplicateKeyException second) {
            throw new TermsForThatDay();
        }
        trail.note(AuditFact.by(
                finance.value(), "fees-add", AuditThing.of("fees", fees.from().toString()), why.text()));
    }
}
