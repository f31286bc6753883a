package com.encore.settlement;

import com.encore.payee.PayeeProfiles;
import com.encore.payee.PayeeView;
import com.encore.terms.TermsInForce;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What a settlement is calculated anew with: the tax profile its artist has now, and the rule of the day it is paid. A day
 * that has passed is nobody's day of paying any more; the next on which banks work is.
 */
@Component
class BasisNow {

    private final PayeeProfiles payees;
    private final TermsInForce terms;
    private final BusinessCalendar calendar;
    private final Clock clock;

    BasisNow(PayeeProfiles payees, TermsInForce terms, BusinessCalendar calendar, Clock clock) {
        this.payees = payees;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    Settlement.Basis of(Settlement settlement) {
        PayeeView payee = payees.of(settlement.artist()).orElseThrow(PayeeUnknown::new);
        LocalDate due = dueOn(settlement);
        return new Settlement.Basis(
                due,
                settlement.feePolicy(),
                terms.withholdingOn(payee.kind(), due).id(),
                payee.kind());
    }

    private LocalDate dueOn(Settlement settlement) {
        LocalDate soonest = calendar.onOrAfter(Seoul.dateOf(clock.instant()));
        return settlement.dueOn().isBefore(soonest) ? soonest : settlement.dueOn();
    }
}
