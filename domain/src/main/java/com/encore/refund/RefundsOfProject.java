package com.encore.refund;

import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a project's refunds have got. */
@ReadModel
public class RefundsOfProject {

    private final JdbcClient jdbc;

    RefundsOfProject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Progress of(ProjectId project) {
        Row row = jdbc.sql("""
                        select count(*) as refunds, coalesce(sum(amount), 0) as amount,
                          coalesce(sum(state = 'DONE'), 0) as done,
                          coalesce(sum(if(state = 'DONE', amount, 0)), 0) as done_amount
                        from refund where project_id = ? and state <> 'MOOT'
                        """).param(project.value()).query(Row.class).single();
        return new Progress(row.refunds(), Won.of(row.amount()), row.done(), Won.of(row.doneAmount()));
    }

    /** How many there are over how much, and of these how many are done. */
    public record Progress(int refunds, Won amount, int done, Won doneAmount) {

        public boolean isOver() {
            return done == refunds;
        }
    }

    private record Row(int refunds, long amount, int done, long doneAmount) {}
}
