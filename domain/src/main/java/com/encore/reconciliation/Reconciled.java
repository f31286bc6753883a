package com.encore.reconciliation;

import com.encore.ledger.Account;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which days are reconciled. */
@ReadModel
public class Reconciled {

    private final JdbcClient jdbc;
    private final WholeNights nights;

    Reconciled(JdbcClient jdbc, WholeNights nights) {
        this.jdbc = jdbc;
        this.nights = nights;
    }

    /**
     * Business dates on which a project's money moved at the provider and which were not reconciled since. What is
     * booked late leaves its day missing until the next night. Looks at what was booked since the last whole night.
     */
    public List<LocalDate> missingDays(ProjectId project) {
        long upto = nights.upto();
        return jdbc.sql("""
                        select distinct e.date from (
                          select j.id, date(date_add(j.occurred_at, interval 9 hour)) as date
                          from journal_entry j %s posting p on p.entry_id = j.id
                          where p.project_id = :project and p.account_id = :receivable and j.id > :upto
                            and j.kind in ('CAPTURE', 'REFUND')) e
                        left join reconciled_day d on d.business_date = e.date
                        where d.entries_upto is null or d.entries_upto < e.id order by e.date
                        """.formatted(upto == 0 ? "join" : "straight_join"))
                .param("project", project.value())
                .param("receivable", Account.PG_RECEIVABLE.id())
                .param("upto", upto)
                .query(LocalDate.class)
                .list();
    }
}
