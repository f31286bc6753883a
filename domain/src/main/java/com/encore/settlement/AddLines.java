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
            insert into settlement_line (settlement_id, no, revision, kind, source_id, pledge_id, amount, promoted, running,
              platform_fee, payment_fee, vat)
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
            ), counted as (
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

    private final JdbcClient jdbc;
    private final Settlements settlements;
    private final LastLine lastLines;
    private final FeesOf fees;
    private final CancelledLines cancelled;
    private final SettledProjects projects;

    AddLines(
            JdbcClient jdbc,
            Settlements settlements,
            LastLine lastLines,
            FeesOf fees,
            CancelledLines cancelled,
            SettledProjects projects) {
        this.jdbc = jdbc;
        this.settlements = settlements;
        this.lastLines = lastLines;
        this.fees = fees;
        this.cancelled = cancelled;
        this.projects = projects;
    }

    /** Adds what was sold by up to so many pledges. Returns how many there were; fewer means they are all in. */
    public int sold(OpenSettlement.Opened opened, int most) {
        Settlement settlement = settlements.lock(opened.settlement());
        LastLine.Place last = lastLines.of(settlement);
        if (!settlement.isToCalculate(opened.revision())
                || settlement.keepsLines()
                || settlement.sequence() > 1
                || last.afterSales()) {
            return 0;
        }
        Slice slice = slice(settlement, last.pledge(), most);
        if (slice.pledges() > 0) {
            add(settlement, last, slice);
        }
        return slice.pledges();
    }

    /** Adds up to so many cancellations. Returns how many there were; with a later settlement they are that one's. */
    public int wentBack(OpenSettlement.Opened opened, int most) {
        Settlement settlement = settlements.lock(opened.settlement());
        if (!settlement.isToCalculate(opened.revision()) || !projects.isLast(settlement)) {
            return 0;
        }
        return cancelled.add(settlement, lastLines.of(settlement), fees.of(settlement), most);
    }

    /** Rounded down. A sum is a decimal, and MySQL may round what it divides before it drops: so nothing is left to drop. */
    private static String whole(String dividend, String divisor) {
        return "(%1$s - mod(%1$s, %2$s)) div %2$s".formatted(dividend, divisor);
    }

    private void add(Settlement settlement, LastLine.Place last, Slice slice) {
        FeeTerms terms = fees.of(settlement);
        jdbc.sql(SOLD)
                .param("project", settlement.project().value())
                .param("after", last.pledge())
                .param("upto", slice.upto())
                .param("settlement", settlement.id().value())
                .param("revision", settlement.revision())
                .param("no", last.no())
                .param("running", last.running())
                .param("platform", terms.platform().perHundredThousand())
                .param("payment", terms.payment().perHundredThousand())
                .param("vat", terms.vat().perHundredThousand())
                .update();
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
