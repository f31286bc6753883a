package com.encore.settlement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds a settlement's lines up, as the database keeps them. */
@Component
class LineSums {

    private final JdbcClient jdbc;

    LineSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of all lines. */
    record Sums(int lines, int last, long gross, long promoted, long platformFee, long paymentFee, long vat) {}

    Sums of(SettlementId settlement) {
        return jdbc.sql("""
                        select count(*) as `lines`, coalesce(max(no), 0) as `last`, coalesce(sum(amount), 0) as gross,
                          coalesce(sum(promoted), 0) as promoted, coalesce(sum(platform_fee), 0) as platform_fee,
                          coalesce(sum(payment_fee), 0) as payment_fee, coalesce(sum(vat), 0) as vat
                        from settlement_line where settlement_id = ?
                        """).param(settlement.value()).query(Sums.class).single();
    }
}
