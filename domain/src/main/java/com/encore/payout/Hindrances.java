package com.encore.payout;

import com.encore.settlement.SettlementState;
import com.encore.terms.PayeeKind;
import com.encore.terms.TermsInForce;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides from the facts what keeps settlements from being paid if they leave today. */
@Component
class Hindrances {

    private final TermsInForce terms;
    private final BusinessCalendar calendar;
    private final Clock clock;

    Hindrances(TermsInForce terms, BusinessCalendar calendar, Clock clock) {
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The rules of the day on which banks pay what is confirmed today, each kind of payee looked up once. */
    Today today() {
        return new Today(terms, calendar.onOrAfter(Seoul.dateOf(clock.instant())));
    }

    static final class Today {

        private final TermsInForce terms;
        private final LocalDate day;
        private final Map<PayeeKind, Long> rules = new EnumMap<>(PayeeKind.class);

        Today(TermsInForce terms, LocalDate day) {
            this.terms = terms;
            this.day = day;
        }

        /** Of a settlement that is in no batch yet. */
        Optional<Hindrance> of(PayFacts facts) {
            return facts.livingPayout() != null && facts.state().mayBePaid()
                    ? Optional.of(Hindrance.PLANNED)
                    : ofSettlement(facts);
        }

        /** Of a payout that was planned for this version of its payee. */
        Optional<Hindrance> ofPlanned(PayFacts facts, long payeeVersion) {
            return ofSettlement(facts)
                    .or(() -> facts.payeeVersion() != null && facts.payeeVersion() != payeeVersion
                            ? Optional.of(Hindrance.PAYEE_CHANGED)
                            : Optional.empty());
        }

        private Optional<Hindrance> ofSettlement(PayFacts facts) {
            if (facts.state() == SettlementState.HELD) {
                return Optional.of(Hindrance.HELD);
            }
            if (!facts.state().mayBePaid()) {
                return Optional.of(Hindrance.NOT_PAYABLE);
            }
            if (facts.kindNow() == null) {
                return Optional.of(Hindrance.NO_PAYEE);
            }
            if (facts.kindNow() != facts.payeeKind()) {
                return Optional.of(Hindrance.OTHER_TAX_TYPE);
            }
            return rule(facts.payeeKind()) == facts.withholdingRuleId()
                    ? Optional.empty()
                    : Optional.of(Hindrance.OTHER_WITHHOLDING);
        }

        private long rule(PayeeKind kind) {
            return rules.computeIfAbsent(
                    kind, each -> terms.withholdingOn(each, day).id());
        }
    }
}
