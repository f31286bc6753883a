package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the books behind lines of a settlement: where the money of a line came in, or went back. */
@ReadModel
public class LineEntries {

    private final JdbcClient jdbc;

    LineEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of entries by the numbers of the lines after the first and up to the last. */
    public Map<Integer, Long> of(SettlementId settlement, int first, int last) {
        Map<Integer, Long> entries = new HashMap<>();
        jdbc.sql("""
                        select l.no, e.id as entry
                        from settlement_line l
                          join payment y on y.pledge_id = l.pledge_id
                          left join refund r on l.kind = 'REFUND' and r.id = l.source_id
                          join journal_entry e on e.business_key =
                            if(l.kind = 'REFUND', concat('cancellation:', r.cancellation_id), concat('capture:', y.number))
                        where l.settlement_id = ? and l.no > ? and l.no <= ?
                        """)
                .params(settlement.value(), first, last)
                .query(Row.class)
                .list()
                .forEach(row -> entries.put(row.no(), row.entry()));
        return entries;
    }

    private record Row(int no, long entry) {}
}
