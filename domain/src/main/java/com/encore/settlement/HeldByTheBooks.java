package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the ledger whether a project's settlements are all there is: what is held for it must be the lines nobody has
 * approved yet, and what is on its way back to fans.
 */
@Component
class HeldByTheBooks {

    private final JdbcClient jdbc;
    private final UnsettledCancellations cancellations;

    HeldByTheBooks(JdbcClient jdbc, UnsettledCancellations cancellations) {
        this.jdbc = jdbc;
        this.cancellations = cancellations;
    }

    /** Fails when the books and the lines differ: nothing may be settled before somebody has found out why. */
    void requireLinesToExplain(ProjectId project) {
        long held = held(project);
        long explained = notApproved(project) + onItsWayBack(project) - cancellations.sum(project);
        if (held != explained) {
            throw new BooksDiffer(held, explained);
        }
    }

    private long held(ProjectId project) {
        return jdbc.sql("select coalesce(-sum(amount), 0) from posting where account_id = ? and project_id = ?")
                .params(Account.PLEDGES_HELD.id(), project.value())
                .query(Long.class)
                .single();
    }

    private long notApproved(ProjectId project) {
        return jdbc.sql("""
                        select coalesce(sum(l.amount - l.promoted), 0)
                        from settlement s join settlement_line l on l.settlement_id = s.id
                        where s.project_id = ? and s.approved_at is null
                        """).param(project.value()).query(Long.class).single();
    }

    /** Pledges no settlement owns, because they were going back before it was made. */
    private long onItsWayBack(ProjectId project) {
        return jdbc.sql("""
                        select coalesce(sum(y.captured - y.refunded), 0)
                        from pledge g join payment y on y.pledge_id = g.id
                        where g.project_id = ? and g.state = 'REFUNDING'
                          and not exists
                            (select 1 from settlement_line s where s.pledge_id = g.id and s.kind <> 'REFUND')
                        """).param(project.value()).query(Long.class).single();
    }
}
