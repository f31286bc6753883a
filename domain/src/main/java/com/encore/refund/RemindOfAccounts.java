package com.encore.refund;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes once more to backers whose money waits for an account: after three days, and a last time after seven. */
@UseCase
public class RemindOfAccounts {

    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final RefundLetters letters;
    private final Clock clock;

    RemindOfAccounts(JdbcClient jdbc, Refunds refunds, RefundLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.letters = letters;
        this.clock = clock;
    }

    /** Returns how many were written to; a full batch means there may be more. */
    public int remind(int batch) {
        Instant now = clock.instant();
        List<Long> due = jdbc.sql("""
                        select id from refund where remind_at <= ?
                        order by remind_at, id limit ? for update skip locked
                        """).params(now, batch).query(Long.class).list();
        for (long id : due) {
            Refund refund = refunds.lock(id).orElseThrow();
            refund.remind(now);
            letters.askForAccount(refund);
        }
        return due.size();
    }
}
