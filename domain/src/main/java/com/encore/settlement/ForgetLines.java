package com.encore.settlement;

import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drops the lines of an earlier revision, last ones first and a slice at a time, so that nobody mistakes what is left for whole. */
@UseCase
public class ForgetLines {

    private final JdbcClient jdbc;
    private final Settlements settlements;

    ForgetLines(JdbcClient jdbc, Settlements settlements) {
        this.jdbc = jdbc;
        this.settlements = settlements;
    }

    /** Returns how many were dropped. */
    public int forget(OpenSettlement.Opened opened, int most) {
        Settlement settlement = settlements.lock(opened.settlement());
        if (!settlement.isToCalculate(opened.revision()) || settlement.keepsLines()) {
            return 0;
        }
        boolean stale =
                jdbc.sql("select count(*) from settlement_line where settlement_id = ? and no = 1 and revision < ?")
                                .params(settlement.id().value(), settlement.revision())
                                .query(Integer.class)
                                .single()
                        > 0;
        return stale
                ? jdbc.sql(
                                "delete from settlement_line where settlement_id = ? and revision < ? order by no desc limit ?")
                        .params(settlement.id().value(), settlement.revision(), most)
                        .update()
                : 0;
    }
}
