package com.encore.reconciliation;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which days are reconciled. */
@ReadModel
public class Reconciled {

    private final JdbcClient jdbc;

    Reconciled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Business dates on which a project's money moved at the provider and which were not reconciled since. What is
     * booked late leaves its day missing until the next night.
     */
    public List<LocalDate> missingDays(ProjectId project) {
        return jdbc.sql("""
                        select distinct e.date from (
                          select j.id, date(date_add(j.occurred_at, interval 9 hour)) as date
                          from posting p join journal_entry j on j.id = p.entry_id
                          join account a on a.id = p.account_id and a.code = 'PG_RECEIVABLE'
                          where p.project_id = ? and j.kind in ('CAPTURE', 'REFUND')) e
                        left join reconciled_day d on d.business_date = e.date
                        where d.entries_upto is null or d.entries_upto < e.id order by e.date
                        """).param(project.value()).query(LocalDate.class).list();
    }
}
