package com.encore.payout;

import com.encore.settlement.PayoutsPlanned;
import com.encore.settlement.SettlementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payouts that may still move money. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LivingPayouts implements PayoutsPlanned {

    private final JdbcClient jdbc;

    LivingPayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areThereOf(SettlementId settlement) {
        return jdbc.sql("select count(*) from payout where living = 1 and settlement_id = ?")
                        .param(settlement.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
