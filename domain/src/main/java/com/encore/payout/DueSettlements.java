package com.encore.payout;

import com.encore.settlement.SettlementId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which settlements are due and in no batch yet, the oldest first. */
@Component
class DueSettlements {

    private final JdbcClient jdbc;

    DueSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SettlementId> by(LocalDate day, int most) {
        return jdbc.sql("""
                        (select id, due_on from settlement s
                         where state = 'APPROVED' and due_on <= :day
                           and not exists (select 1 from payout p where p.living = 1 and p.settlement_id = s.id)
                         order by due_on, id limit :most)
                        union all
                        (select id, due_on from settlement s
                         where state = 'BOUNCED' and due_on <= :day
                           and not exists (select 1 from payout p where p.living = 1 and p.settlement_id = s.id)
                         order by due_on, id limit :most)
                        order by due_on, id limit :most
                        """)
                .param("day", day)
                .param("most", most)
                .query((row, number) -> new SettlementId(row.getLong("id")))
                .list();
    }
}
