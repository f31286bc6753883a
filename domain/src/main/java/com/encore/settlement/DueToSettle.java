package com.encore.settlement;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sweeps find to settle. Projects whose artist has no tax profile yet wait until there is one. */
@ReadModel
public class DueToSettle {

    private final JdbcClient jdbc;

    DueToSettle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Projects that succeeded, with nothing settled yet. */
    public List<ProjectId> succeeded(int most) {
        return jdbc.sql("""
                        select c.project_id from closing_result c join project j on j.id = c.project_id
                        where c.result = 'SUCCEEDED' and c.finished_at is not null
                          and not exists (select 1 from settlement s where s.project_id = c.project_id)
                          and exists (select 1 from payee_profile p where p.member_id = j.artist_id)
                          and exists (select 1 from pledge g where g.project_id = c.project_id and g.state = 'CONFIRMED')
                        order by c.project_id limit ?
                        """).param(most).query(Long.class).list().stream()
                .map(ProjectId::new)
                .toList();
    }

    /** Projects whose last settlement is approved, with money that went back since the first. */
    public List<ProjectId> cancelledSince(int most) {
        return jdbc.sql("""
                        select distinct s.project_id
                        from settlement s
                          join refund r on r.project_id = s.project_id and r.state = 'DONE' and r.done_at >= s.opened_at
                        where s.sequence = 1
                          and (select o.approved_at from settlement o where o.project_id = s.project_id
                            order by o.sequence desc limit 1) is not null
                          and exists
                            (select 1 from settlement_line l where l.pledge_id = r.pledge_id and l.kind <> 'REFUND')
                          and not exists (select 1 from settlement_line l where l.kind = 'REFUND' and l.source_id = r.id)
                        order by s.project_id limit ?
                        """).param(most).query(Long.class).list().stream()
                .map(ProjectId::new)
                .toList();
    }

    /** Opened, and not calculated yet. */
    public List<OpenSettlement.Opened> calculating(int most) {
        return jdbc
                .sql("select id, revision from settlement where state = 'CALCULATING' order by due_on, id limit ?")
                .param(most)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new OpenSettlement.Opened(new SettlementId(row.id()), row.revision()))
                .toList();
    }

    private record Row(long id, int revision) {}
}
