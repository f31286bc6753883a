package com.encore.settlement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a settlement's lines have got to. */
@Component
class LastLine {

    private final JdbcClient jdbc;

    LastLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number, pledge and kind of the last line, and the gross of all the project's lines up to it. */
    record Place(int no, String kind, long pledge, long running) {

        boolean afterSales() {
            return kind.equals("REFUND");
        }
    }

    Place of(Settlement settlement) {
        return jdbc.sql("""
                        select no, kind, pledge_id as pledge, running
                        from settlement_line where settlement_id = ? order by no desc limit 1
                        """)
                .param(settlement.id().value())
                .query(Place.class)
                .optional()
                .orElseGet(() -> new Place(0, "", 0, before(settlement)));
    }

    /** What the project's earlier settlements add up to. */
    long before(Settlement settlement) {
        return jdbc.sql("select coalesce(sum(gross), 0) from settlement where project_id = ? and sequence < ?")
                .params(settlement.project().value(), settlement.sequence())
                .query(Long.class)
                .single();
    }
}
