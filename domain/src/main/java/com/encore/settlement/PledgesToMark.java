package com.encore.settlement;

import com.encore.pledge.PledgeId;
import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales of an approved settlement that have not been told yet that they are settled. */
@ReadModel
public class PledgesToMark {

    private final JdbcClient jdbc;

    PledgesToMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begin after zero. */
    public List<PledgeId> after(SettlementId settlement, long last, int most) {
        return jdbc.sql("""
                        select g.id from settlement s join pledge g on g.project_id = s.project_id
                        where s.id = ? and s.approved_at is not null and s.sequence = 1
                          and g.state = 'CONFIRMED' and g.id > ?
                          and exists (select 1 from settlement_line l where l.pledge_id = g.id and l.kind <> 'REFUND')
                        order by g.id limit ?
                        """).params(settlement.value(), last, most).query(Long.class).list().stream()
                .map(PledgeId::new)
                .toList();
    }
}
