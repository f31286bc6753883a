package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands behind a settlement's sales, as counts: nobody is named. A fan with several pledges is one. */
@ReadModel
public class SettlementFans {

    private final JdbcClient jdbc;

    SettlementFans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many have paid for any project before they first paid for this one, and how many of those for this artist's. */
    public record Loyalty(int fans, int returning, int returningToArtist) {

        public int firstTime() {
            return fans - returning;
        }

        public int fromElsewhere() {
            return returning - returningToArtist;
        }
    }

    /** Pledges paid in an hour of a weekday in Seoul; 0 is Monday. */
    public record Hour(int weekday, int hour, int pledges) {}

    public Loyalty loyalty(SettlementId settlement) {
        return jdbc.sql("""
                        with fan as (
                          select g.member_id, s.project_id, s.artist_id, min(g.paid_at) as first_at
                          from settlement s
                            join settlement_line l on l.settlement_id = s.id and l.kind <> 'REFUND'
                            join pledge g on g.id = l.pledge_id
                          where s.id = ? group by g.member_id, s.project_id, s.artist_id
                        ), known as (
                          select fan.member_id,
                            max(case when o.id is null then 0 when j.artist_id = fan.artist_id then 2 else 1 end) as how
                          from fan
                            left join pledge o on o.member_id = fan.member_id and o.project_id <> fan.project_id
                              and o.paid_at < fan.first_at
                            left join project j on j.id = o.project_id
                          group by fan.member_id
                        )
                        select count(*) as fans, coalesce(sum(how > 0), 0) as returning,
                          coalesce(sum(how = 2), 0) as returning_to_artist
                        from known
                        """).param(settlement.value()).query(Loyalty.class).single();
    }

    public List<Hour> hours(SettlementId settlement) {
        return jdbc.sql("""
                        select weekday(x.at) as weekday, hour(x.at) as hour, count(*) as pledges
                        from (
                          select distinct g.id, g.paid_at + interval 9 hour as at
                          from settlement_line l join pledge g on g.id = l.pledge_id
                          where l.settlement_id = ? and l.kind <> 'REFUND' and g.paid_at is not null
                        ) x
                        group by weekday, hour order by weekday, hour
                        """).param(settlement.value()).query(Hour.class).list();
    }
}
