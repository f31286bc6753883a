package com.encore.web.settlement;

import com.encore.settlement.SettlementState;
import org.springframework.stereotype.Component;

/** The tone of the chip that goes with where a settlement stands; templates call it {@code @settlementTones}. */
@Component("settlementTones")
class SettlementTones {

    public String of(SettlementState state) {
        return switch (state) {
            case CALCULATING, CALCULATED, CHECKED, INSTRUCTED -> "wait";
            case APPROVED -> "live";
            case PAID -> "good";
            case BOUNCED -> "bad";
            case CARRIED -> "back";
            case HELD -> "warn";
        };
    }
}
