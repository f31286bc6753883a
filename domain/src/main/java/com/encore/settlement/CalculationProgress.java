package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many lines a settlement that is being calculated has by now, for whoever watches. */
@ReadModel
public class CalculationProgress {

    private final JdbcClient jdbc;

    CalculationProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines are numbered without a gap; those of an earlier revision do not count. */
    public int linesOf(SettlementView settlement) {
        return jdbc.sql("""
                        select coalesce(max(no), 0) from (
                          select no, revision from settlement_line where settlement_id = ? order by no desc limit 1
                        ) last_line where revision = ?
                        """)
                .params(settlement.id().value(), settlement.revision())
                .query(Integer.class)
                .single();
    }
}
