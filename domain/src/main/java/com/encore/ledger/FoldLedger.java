package com.encore.ledger;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds postings to the totals of their days, each once: the row that says how far this got is locked, and moves in the
 * same transaction. Only postings with a number seen a while ago are taken, and those nobody has committed are waited
 * for, so that none is passed over.
 */
@UseCase
public class FoldLedger {

    /** Longer than a statement takes from being given a number to having its row there. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    FoldLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes postings of up to so many numbers. Returns how many numbers that were; somebody else's turn is nobody's. */
    public int fold(int most) {
        Instant now = clock.instant();
        Optional<Fold> fold = jdbc.sql(
                        "select upto, seen, seen_at from ledger_fold where id = 1 for update skip locked")
                .query(Fold.class)
                .optional();
        if (fold.isEmpty()) {
            return 0;
        }
        if (fold.get().isDone()) {
            lookAhead(now);
            return 0;
        }
        return fold.get().seenAt().plus(A_WHILE).isAfter(now) ? 0 : add(fold.get(), most);
    }

    private void lookAhead(Instant now) {
        jdbc.sql("update ledger_fold set seen = (select coalesce(max(id), 0) from posting), seen_at = ? where id = 1")
                .param(now)
                .update();
    }

    private int add(Fold fold, int most) {
        long upto = Math.min(fold.seen(), fold.upto() + most);
        jdbc.sql("""
                        insert into ledger_day (account_id, day, debit, credit)
                        select s.account_id, s.day, s.debit, s.credit from (
                          select p.account_id, e.booked_on as day,
                            sum(greatest(p.amount, 0)) as debit, sum(greatest(-p.amount, 0)) as credit
                          from posting p join journal_entry e on e.id = p.entry_id
                          where p.id > ? and p.id <= ?
                          group by p.account_id, day for share of p
                        ) s
                        on duplicate key update debit = ledger_day.debit + s.debit, credit = ledger_day.credit + s.credit
                        """).params(fold.upto(), upto).update();
        jdbc.sql("update ledger_fold set upto = ? where id = 1").param(upto).update();
        return Math.toIntExact(upto - fold.upto());
    }

    private record Fold(long upto, long seen, Instant seenAt) {
        boolean isDone() {
            return upto == seen;
        }
    }
}
