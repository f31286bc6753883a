package com.encore.closing;

import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pledges of a decided project its result has not reached yet: paid ones, and holds nobody paid. */
@ReadModel
public class UnsettledPledges {

    private final JdbcClient jdbc;

    UnsettledPledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begin after zero. */
    public List<PledgeId> after(ProjectId project, long lastId, int most) {
        return jdbc.sql("""
                        select p.id from pledge p join closing_result c on c.project_id = p.project_id
                        where p.project_id = ? and p.state in ('HELD', 'PAID') and p.id > ? order by p.id limit ?
                        """).params(project.value(), lastId, most).query(Long.class).list().stream()
                .map(PledgeId::new)
                .toList();
    }
}
