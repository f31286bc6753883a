package com.encore.closing;

import com.encore.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the books say of a project. One statement, so that all of it is seen at one moment. */
@Component
class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counted of(ProjectId project) {
        return jdbc.sql("""
                        select
                          (select coalesce(-sum(p.amount), 0) from posting p
                           where p.account_id = (select a.id from account a where a.code = 'PLEDGES_HELD')
                             and p.project_id = :project) as held,
                          (select coalesce(sum(least(r.amount, y.captured - y.refunded)), 0)
                           from (select payment_id, sum(amount) as amount from refund
                                 where project_id = :project and state in ('OWED', 'ASKED', 'PENDING', 'PARKED')
                                 group by payment_id) r
                             join payment y on y.id = r.payment_id) as owed_back,
                          (select count(distinct g.member_id) from pledge g
                           where g.project_id = :project and g.state in ('PAID', 'CONFIRMED', 'SETTLED')) as backers,
                          (select t.raised from project_total t where t.project_id = :project) as totals_row
                        """)
                .param("project", project.value())
                .query(Counted.class)
                .single();
    }

    /** What is held for a project's pledges, how much of it is on its way back, and what its totals row claims. */
    record Counted(long held, long owedBack, int backers, long totalsRow) {

        long counted() {
            return Math.subtractExact(held, owedBack);
        }
    }
}
