package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A settlement's sales by day and by reward. Days are days in Seoul; a donation has no title. */
@ReadModel
public class SoldBy {

    private final JdbcClient jdbc;

    SoldBy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was sold on a day. */
    public record Day(LocalDate day, long amount, int pledges) {}

    /** What was sold of a reward. */
    public record Tier(@Nullable String title, long quantity, long amount) {}

    public List<Day> day(SettlementId settlement) {
        return jdbc.sql("""
                        select date(g.paid_at + interval 9 hour) as day, sum(s.amount) as amount,
                          count(distinct g.id) as pledges
                        from settlement_line s join pledge g on g.id = s.pledge_id
                        where s.settlement_id = ? and s.kind <> 'REFUND' group by day order by day
                        """).param(settlement.value()).query(Day.class).list();
    }

    public List<Tier> tier(SettlementId settlement) {
        return jdbc.sql("""
                        select l.title, coalesce(sum(l.quantity), count(*)) as quantity, sum(s.amount) as amount
                        from settlement_line s
                          left join pledge_line l on s.kind = 'SALE' and l.id = s.source_id
                        where s.settlement_id = ? and s.kind <> 'REFUND'
                        group by l.reward_id, l.title order by sum(s.amount) desc, l.title
                        """).param(settlement.value()).query(Tier.class).list();
    }
}
