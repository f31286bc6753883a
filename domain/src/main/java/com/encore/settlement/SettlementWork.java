package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much waits at each step from calculating to being paid, and for how long. What is paid or carried on waits for nobody. */
@ReadModel
public class SettlementWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettlementWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Settlements in one state; overdue are those that should have been paid before today. */
    public record Pile(
            SettlementState state,
            int count,
            int overdue,
            long net,
            @Nullable LocalDate firstDue) {}

    /** A state nothing is in has no pile. */
    public List<Pile> piles() {
        return jdbc.sql("""
                        select state, count(*) as count, coalesce(sum(due_on < :today), 0) as overdue, sum(net) as net,
                          min(due_on) as first_due
                        from settlement
                        where state in ('CALCULATING', 'CALCULATED', 'CHECKED', 'APPROVED', 'INSTRUCTED', 'BOUNCED', 'HELD')
                        group by state
                        """)
                .param("today", Seoul.dateOf(clock.instant()))
                .query(Pile.class)
                .list();
    }
}
