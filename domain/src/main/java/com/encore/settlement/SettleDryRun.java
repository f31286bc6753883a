package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.money.Won;
import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import com.encore.terms.TermsInForce;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines a calculation would write, and their sums, before fees are rounded line by line, which changes no sum. */
@ReadModel
class SettleDryRun implements DryRun {

    private static final int AT_ONCE = 10_000;

    private static final String SALES = """
            select p.id, p.donation + coalesce((select sum(l.amount - if(l.discount_by = 'ARTIST', l.discount, 0))
                from pledge_line l where l.pledge_id = p.id), 0) as amount,
              (select count(*) from pledge_line l where l.pledge_id = p.id) + (p.donation > 0) as line_count
            from pledge p where p.project_id = :project and p.state = 'CONFIRMED' and p.id > :after order by p.id limit :most
            """;

    private static final String CANCELLED = "select r.id, -p.amount as amount, 1 as line_count "
            + UnsettledCancellations.FROM + " and r.id > :after order by r.id limit :most";

    /** Lines that two people approved stay when their approval is taken back. */
    private static final String KEPT = """
            select no as id, amount, 1 as line_count from settlement_line
            where settlement_id = :settlement and no > :after order by no limit :most
            """;

    private final JdbcClient jdbc;
    private final TermsInForce terms;

    SettleDryRun(JdbcClient jdbc, TermsInForce terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    @Override
    public String job() {
        return "settle";
    }

    @Override
    public Preview of(Identity identity) {
        Opened opened = jdbc.sql(
                        "select id, project_id, sequence, revision, recalls, state, fee_policy_id from settlement where id = ?")
                .param(identity.asSettlement())
                .query(Opened.class)
                .optional()
                .orElseThrow(NoSuchSettlement::new);
        WorldHash hash =
                WorldHash.of("lines to settle").and(opened.state()).and(opened.revision(), opened.feePolicyId());
        Sum sales = sales(opened, hash);
        Sum cancelled = sum(CANCELLED, opened, hash);
        long before = before(opened);
        long gross = sales.won() + cancelled.won();
        Charge charge = charge(before + gross, opened).less(charge(before, opened));
        boolean toDo =
                opened.state().equals(SettlementState.CALCULATING.name()) && opened.revision() == identity.asRevision();
        return new Preview(
                List.of(
                        Effect.of("settle-gross", sales.lines() + cancelled.lines(), gross),
                        Effect.of("settle-cancelled", cancelled.lines(), cancelled.won()),
                        Effect.of("settle-fees", 1, charge.platformFee() + charge.paymentFee() + charge.vat()),
                        Effect.of(
                                "settle-payable", 1, gross - charge.platformFee() - charge.paymentFee() - charge.vat()),
                        Effect.fact(toDo ? "settle-writes" : "settle-nothing")),
                hash.hex());
    }

    private Charge charge(long gross, Opened opened) {
        return Charge.on(Won.of(Math.max(0, gross)), terms.fees(opened.feePolicyId()));
    }

    private long before(Opened opened) {
        return jdbc.sql("select coalesce(sum(gross), 0) from settlement where project_id = ? and sequence < ?")
                .params(opened.projectId(), opened.sequence())
                .query(Long.class)
                .single();
    }

    private Sum sales(Opened opened, WorldHash hash) {
        if (opened.recalls() > 0) {
            return sum(KEPT, opened, hash);
        }
        return opened.sequence() > 1 ? Sum.NONE : sum(SALES, opened, hash);
    }

    private Sum sum(String sql, Opened opened, WorldHash hash) {
        Sum sum = Sum.NONE;
        List<Part> some = after(sql, opened, 0);
        while (!some.isEmpty()) {
            for (Part each : some) {
                hash.and(each.id(), each.amount());
                sum = sum.plus(each);
            }
            some = after(sql, opened, some.getLast().id());
        }
        return sum;
    }

    private List<Part> after(String sql, Opened opened, long id) {
        return jdbc.sql(sql)
                .param("settlement", opened.id())
                .param("project", opened.projectId())
                .param("held", Account.PLEDGES_HELD.id())
                .param("after", id)
                .param("most", AT_ONCE)
                .query(Part.class)
                .list();
    }

    private record Opened(
            long id, long projectId, int sequence, int revision, int recalls, String state, long feePolicyId) {}

    private record Part(long id, long amount, int lineCount) {}

    private record Sum(long lines, long won) {

        static final Sum NONE = new Sum(0, 0);

        Sum plus(Part part) {
            return new Sum(lines + part.lineCount(), Math.addExact(won, part.amount()));
        }
    }
}
