package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went back to fans for pledges that are settled, and is in no settlement yet. */
@Component
class UnsettledCancellations {

    /** Of refunds r of a project; the amount is what the books say went back. */
    static final String FROM = """
            from refund r
              join journal_entry e on e.business_key = concat('cancellation:', r.cancellation_id)
              join posting p on p.entry_id = e.id and p.account_id = :held
            where r.project_id = :project and r.state = 'DONE'
              and exists (select 1 from settlement_line s where s.pledge_id = r.pledge_id and s.kind <> 'REFUND')
              and not exists (select 1 from settlement_line s where s.kind = 'REFUND' and s.source_id = r.id)
            """;

    private final JdbcClient jdbc;

    UnsettledCancellations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean areThere(ProjectId project) {
        return !jdbc.sql("select r.id " + FROM + " limit 1")
                .param("project", project.value())
                .param("held", Account.PLEDGES_HELD.id())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    long sum(ProjectId project) {
        return jdbc.sql("select coalesce(sum(p.amount), 0) " + FROM)
                .param("project", project.value())
                .param("held", Account.PLEDGES_HELD.id())
                .query(Long.class)
                .single();
    }
}
