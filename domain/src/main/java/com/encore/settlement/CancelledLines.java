package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.terms.FeeTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of what went back, reckoned here and not in SQL: there are few of them, and a statement that MySQL has prepared
 * once does such sums wrong the second time. Of what Encore paid towards a pledge, as much comes back as of what the fan
 * paid.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CancelledLines {

    private final JdbcClient jdbc;

    CancelledLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds up to so many and returns how many there were. */
    int add(Settlement settlement, LastLine.Place last, FeeTerms terms, int most) {
        List<Cancelled> cancelled = cancelled(settlement.project(), most);
        if (cancelled.isEmpty()) {
            return 0;
        }
        Map<Long, Owned> owned =
                owned(cancelled.stream().map(Cancelled::pledge).distinct().toList());
        int no = last.no();
        long running = last.running();
        for (Cancelled each : cancelled) {
            Owned before = Objects.requireNonNull(owned.get(each.pledge()), "its pledge is settled");
            Owned after = before.returning(each.cash());
            owned.put(each.pledge(), after);
            long promotion = after.promotionReturned() - before.promotionReturned();
            long amount = -each.cash() - promotion;
            Charge charge = Charge.on(Won.of(running + amount), terms).less(Charge.on(Won.of(running), terms));
            running += amount;
            insert(settlement, ++no, each, amount, -promotion, running, charge);
        }
        return cancelled.size();
    }

    private List<Cancelled> cancelled(ProjectId project, int most) {
        return jdbc.sql("select r.id as refund, r.pledge_id as pledge, p.amount as cash " + UnsettledCancellations.FROM
                        + " order by r.id limit :most")
                .param("project", project.value())
                .param("held", Account.PLEDGES_HELD.id())
                .param("most", most)
                .query(Cancelled.class)
                .list();
    }

    private Map<Long, Owned> owned(List<Long> pledges) {
        return jdbc.sql("""
                        select pledge_id as pledge, sum(if(kind = 'REFUND', 0, amount - promoted)) as paid,
                          sum(if(kind = 'REFUND', 0, promoted)) as promoted,
                          sum(if(kind = 'REFUND', promoted - amount, 0)) as returned
                        from settlement_line where pledge_id in (:pledges) group by pledge_id
                        """).param("pledges", pledges).query(Owned.class).list().stream()
                .collect(Collectors.toMap(Owned::pledge, each -> each, (one, other) -> one, HashMap::new));
    }

    private void insert(
            Settlement settlement,
            int no,
            Cancelled cancelled,
            long amount,
            long promoted,
            long running,
            Charge charge) {
        jdbc.sql("""
                        insert into settlement_line (settlement_id, no, revision, kind, source_id, pledge_id, amount, promoted,
                          running, platform_fee, payment_fee, vat) values (?, ?, ?, 'REFUND', ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        settlement.id().value(),
                        no,
                        settlement.revision(),
                        cancelled.refund(),
                        cancelled.pledge(),
                        amount,
                        promoted,
                        running,
                        charge.platformFee(),
                        charge.paymentFee(),
                        charge.vat())
                .update();
    }

    private record Cancelled(long refund, long pledge, long cash) {}

    /** What the lines of a pledge say: what its fan paid, what Encore paid on top, and how much of the first went back. */
    private record Owned(long pledge, long paid, long promoted, long returned) {

        Owned returning(long cash) {
            return new Owned(pledge, paid, promoted, returned + cash);
        }

        long promotionReturned() {
            return Math.multiplyExact(promoted, returned) / paid;
        }
    }
}
