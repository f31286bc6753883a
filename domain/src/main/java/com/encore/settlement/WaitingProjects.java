package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects with money that is to be settled and no settlement yet, the one closed longest ago first, and what they wait for. */
@ReadModel
public class WaitingProjects {

    private final JdbcClient jdbc;

    WaitingProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has to happen first. */
    public enum For {
        /** The provider or the fans: its result has not reached every pledge. */
        CLOSING,
        /** Its artist: nobody knows how they are taxed. */
        PROFILE,
        /** Nobody: the next sweep opens it. */
        SWEEP
    }

    /** A project that waits; held is what the books hold for it. */
    public record Waiting(String slug, String title, String artistName, Instant since, For waitsFor, long held) {}

    public List<Waiting> oldest(int most) {
        return jdbc.sql("""
                        select w.slug, w.title, w.artist_name, w.since, w.waits_for, coalesce(-(
                            select sum(p.amount) from posting p where p.account_id = :held and p.project_id = w.id), 0) as held
                        from (
                          select j.id, j.slug, j.title, j.artist_name, coalesce(j.closed_at, j.closes_at) as since,
                            case when j.state = 'CLOSING' or c.finished_at is null then 'CLOSING'
                              when not exists (select 1 from payee_profile y where y.member_id = j.artist_id) then 'PROFILE'
                              else 'SWEEP' end as waits_for
                          from project j left join closing_result c on c.project_id = j.id
                          where j.state in ('CLOSING', 'SUCCEEDED') and (c.result is null or c.result = 'SUCCEEDED')
                            and not exists (select 1 from settlement s where s.project_id = j.id)
                            and (j.state = 'CLOSING' or exists
                              (select 1 from pledge g where g.project_id = j.id and g.state in ('PAID', 'CONFIRMED')))
                          order by since, j.id limit :most
                        ) w order by w.since, w.id
                        """)
                .param("held", Account.PLEDGES_HELD.id())
                .param("most", most)
                .query(Waiting.class)
                .list();
    }
}
