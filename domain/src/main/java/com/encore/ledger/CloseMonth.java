package com.encore.ledger;

import com.encore.stereotype.Refusal;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Freezes a month: what each account held for each project at its beginning, what moved, and what it held at its end. */
@UseCase
public class CloseMonth {

    private final JdbcClient jdbc;
    private final MonthAhead ahead;
    private final Clock clock;

    CloseMonth(JdbcClient jdbc, MonthAhead ahead, Clock clock) {
        this.jdbc = jdbc;
        this.ahead = ahead;
        this.clock = clock;
    }

    /** Returns false when it was closed before. Months are closed in their order, and none before it is over. */
    public boolean close(YearMonth month) {
        LocalDate first = month.atDay(1);
        switch (ahead.obstacle(month).orElse(null)) {
            case CLOSED -> {
                return false;
            }
            case NOT_OVER, OPEN_BEFORE -> throw new MonthNotOver(month.toString());
            case null -> {}
        }
        jdbc.sql(
                        "insert into closed_month (month, entries, debit, credit, closed_at) select :first, sums.*, :now from ("
                                + MonthAhead.TOTALS + ") sums")
                .param("first", first)
                .param("next", first.plusMonths(1))
                .param("now", clock.instant())
                .update();
        freeze(first);
        return true;
    }

    private void freeze(LocalDate first) {
        jdbc.sql("insert into month_balance (month, account_id, project_id, opening, debit, credit, closing)"
                        + " select :first, rows_of_it.* from (" + MonthAhead.BALANCES + ") rows_of_it")
                .param("first", first)
                .param("before", first.minusMonths(1))
                .param("next", first.plusMonths(1))
                .update();
    }

    /** The month still goes on, or one before it is open. */
    public static final class MonthNotOver extends Refusal {

        private static final long serialVersionUID = 1L;

        MonthNotOver(String month) {
            super(Kind.CONFLICT, "month-not-over", month);
        }
    }
}
