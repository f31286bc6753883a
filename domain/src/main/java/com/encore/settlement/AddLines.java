package com.encore.settlement;

import com.encore.stereotype.UseCase;
import com.encore.terms.FeeTerms;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a settlement's lines a slice at a time: first what was sold, by pledge, then what went back. Where to go on is
 * read from the last line, so that a slice is written once however often a run dies.
 */
@UseCase
public class AddLines {

    private static final String SOLD = """
            with sold as (
              select l.pledge_id, 'SALE' as kind, l.id as source_id,
                l.amount - if(l.discount_by = 'ARTIST', l.discount, 0) as amount,
                if(l.discount_by = 'PLATFORM', l.discount, 0) as promoted
              from pledge p join pledge_line l on l.pledge_id = p.id
              where p.project_id = :project and p.state = 'CONFIRMED' and p.id > :after and p.id <= :upto
              union all
              select p.id, 'DONATION', p.id, p.donation, 0
              from pledge p
              where p.project_id = :project and p.state = 'CONFIRMED' and p.id > :after and p.id <= :upto
                and p.donation > 0
            ),
            """;

    /** Of what Encore paid towards a pledge, as much comes back as of what the fan paid. */
    private static final String WENT_BACK = """
            with back as (
              select r.id as source_id, r.pledge_id, p.amount as cash
            """ + UnsettledCancellations.FROM + """
              order by r.id limit :most
            ), owned as (
              select s.pledge_id, cast(sum(if(s.kind = 'REFUND', 0, s.amount - s.promoted)) as signed) as paid,
                cast(sum(if(s.kind = 'REFUND', 0, s.promoted)) as signed) as promoted,
                cast(-sum(if(s.kind = 'REFUND', s.amount - s.promoted, 0)) as signed) as returned
              from settlement_line s where s.pledge_id in (select pledge_id from back) group by s.pledge_id
            ), summed as (
              select b.source_id, b.pledge_id, b.cash, o.promoted, o.paid,
                cast(o.returned + sum(b.cash) over (partition by b.pledge_id order by b.source_id) as signed) as upto
              from back b join owned o on o.pledge_id = b.pledge_id
            ), halves as (
              select source_id, pledge_id, cash,
            """ + whole("promoted * upto", "paid")
            + " - " + whole("promoted * (upto - cash)", "paid") + """
             as promotion
              from summed
            ), sold as (
              select pledge_id, 'REFUND' as kind, source_id, -cash - promotion as amount, -promotion as promoted
              from halves
            ),
            """;

    private static final String LINES = """
            counted as (
              select sold.*, row_number() over in_order as n,
                cast(:running + sum(amount) over in_order as signed) as running
              from sold window in_order as (order by pledge_id, kind, source_id rows unbounded preceding)
            ), charged as (
              select counted.*,
            """ + whole("running * :platform", "100000") + """
             as platform_after,
            """
            + whole("(running - amount) * :platform", "100000") + """
             as platform_before,
            """ + whole("running * :payment", "100000") + """
             as payment_after,
            """
            + whole("(running - amount) * :payment", "100000") + """
             as payment_before
              from counted
            )
            select :settlement, :no + n, :revision, kind, source_id, pledge_id, amount, promoted, running,
              platform_after - platform_before, payment_after - payment_before,
            """ + whole("platform_after * :vat", "100000") + " + "
            + whole("payment_after * :vat", "100000") + " - "
            + whole("platform_before * :vat", "100000") + " - " + whole("payment_before * :vat", "100000") + """

            from charged order by n
            """;

    private static final String INTO = """
            insert into settlement_line (settlement_id, no, revision, kind, source_id, pledge_id, amount, promoted, running,
              platform_fee, payment_fee, vat)
            """;

    private final JdbcClient jdbc;
    private final Settlements settlements;
    private final LastLine lastLines;
    private final FeesOf fees;

    AddLines(JdbcClient jdbc, Settlements settlements, LastLine lastLines, FeesOf fees) {
        this.jdbc = jdbc;
        this.settlements = settlements;
        this.lastLines = lastLines;
        this.fees = fees;
    }

    /** Adds what was sold by up to so many pledges. Returns how many there were; fewer means they are all in. */
    public int sold(OpenSettlement.Opened opened, int most) {
        Settlement settlement = settlements.lock(opened.settlement());
        LastLine.Place last = lastLines.of(settlement);
        if (!settlement.isToCalculate(opened.revision()) || settlement.sequence() > 1 || last.afterSales()) {
            return 0;
        }
        Slice slice = slice(settlement, last.pledge(), most);
        if (slice.pledges() > 0) {
            add(SOLD, settlement, last)
                    .param("after", last.pledge())
                    .param("upto", slice.upto())
                    .update();
        }
        return slice.pledges();
    }

    /** Adds up to so many cancellations. Returns how many there were. */
    public int wentBack(OpenSettlement.Opened opened, int most) {
        Settlement settlement = settlements.lock(opened.settlement());
        if (!settlement.isToCalculate(opened.revision())) {
            return 0;
        }
        return add(WENT_BACK, settlement, lastLines.of(settlement))
                .param("most", most)
                .update();
    }

    /** Rounded down. A sum is a decimal, and MySQL may round what it divides before it drops: so nothing is left to drop. */
    private static String whole(String dividend, String divisor) {
        return "(%1$s - mod(%1$s, %2$s)) div %2$s".formatted(dividend, divisor);
    }

    private JdbcClient.StatementSpec add(String lines, Settlement settlement, LastLine.Place last) {
        FeeTerms terms = fees.of(settlement);
        return jdbc.sql(INTO + lines + LINES)
                .param("project", settlement.project().value())
                .param("settlement", settlement.id().value())
                .param("revision", settlement.revision())
                .param("no", last.no())
                .param("running", last.running())
                .param("platform", terms.platform().perHundredThousand())
                .param("payment", terms.payment().perHundredThousand())
                .param("vat", terms.vat().perHundredThousand());
    }

    private Slice slice(Settlement settlement, long after, int most) {
        return jdbc.sql("""
                        select count(*) as pledges, coalesce(max(id), 0) as upto from (
                          select id from pledge where project_id = ? and state = 'CONFIRMED' and id > ?
                          order by id limit ?
                        ) next_pledges
                        """)
                .params(settlement.project().value(), after, most)
                .query(Slice.class)
                .single();
    }

    private record Slice(int pledges, long upto) {}
}
