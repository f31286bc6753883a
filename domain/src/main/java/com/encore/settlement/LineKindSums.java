package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a settlement's lines add up to, what was sold apart from what went back, and what others say of the same money. */
@ReadModel
public class LineKindSums {

    private final JdbcClient jdbc;

    LineKindSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums over lines; listed is at the prices asked, before any discount. All as the lines have them, signed. */
    public record Sums(
            int lines,
            long listed,
            long discountByArtist,
            long amount,
            long promoted,
            long platformFee,
            long paymentFee,
            long vat) {

        public long share() {
            return amount - platformFee - paymentFee - vat;
        }
    }

    public Sums sold(SettlementId settlement) {
        return sums(settlement, "<>");
    }

    public Sums wentBack(SettlementId settlement) {
        return sums(settlement, "=");
    }

    private Sums sums(SettlementId settlement, String refund) {
        return jdbc.sql("""
                        select count(*) as `lines`, coalesce(sum(coalesce(l.amount, s.amount)), 0) as listed,
                          coalesce(sum(if(l.discount_by = 'ARTIST', l.discount, 0)), 0) as discount_by_artist,
                          coalesce(sum(s.amount), 0) as amount, coalesce(sum(s.promoted), 0) as promoted,
                          coalesce(sum(s.platform_fee), 0) as platform_fee,
                          coalesce(sum(s.payment_fee), 0) as payment_fee, coalesce(sum(s.vat), 0) as vat
                        from settlement_line s left join pledge_line l on s.kind = 'SALE' and l.id = s.source_id
                        where s.settlement_id = ? and s.kind
                        """ + refund + " 'REFUND'")
                .param(settlement.value())
                .query(Sums.class)
                .single();
    }

    /** What the ledger took from what was held for fans when the settlement was approved. */
    public long byTheLedger(SettlementView settlement) {
        return jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from journal_entry e join posting p on p.entry_id = e.id
                        where e.business_key = ? and p.account_id = ?
                        """)
                .params(settlement.bookedAs(), Account.PLEDGES_HELD.id())
                .query(Long.class)
                .single();
    }

    /** What the provider captured for the sales, less what it gave back for the cancellations, when it was last asked. */
    public long byTheProvider(SettlementView settlement) {
        return jdbc.sql("""
                        select
                          (select coalesce(sum(m.amount), 0)
                           from (select distinct pledge_id from settlement_line
                                 where settlement_id = :settlement and kind <> 'REFUND') g
                             join payment y on y.pledge_id = g.pledge_id
                             join provider_movement m on m.payment_number = y.number and m.movement = 'CAPTURE')
                          -
                          (select coalesce(sum(m.amount), 0)
                           from settlement_line s
                             join refund r on r.id = s.source_id
                             join provider_movement m on m.external_id = r.cancellation_id and m.movement = 'REFUND'
                           where s.settlement_id = :settlement and s.kind = 'REFUND') as moved
                        """)
                .param("settlement", settlement.id().value())
                .query(Long.class)
                .single();
    }

    /** What was charged by earlier settlements of the project. */
    public Sums before(SettlementView settlement) {
        return jdbc.sql("""
                        select coalesce(sum(line_count), 0) as `lines`, coalesce(sum(gross), 0) as listed,
                          0 as discount_by_artist, coalesce(sum(gross), 0) as amount, coalesce(sum(promoted), 0) as promoted,
                          coalesce(sum(platform_fee), 0) as platform_fee, coalesce(sum(payment_fee), 0) as payment_fee,
                          coalesce(sum(vat), 0) as vat
                        from settlement where project_id = ? and sequence < ?
                        """)
                .params(settlement.project().value(), settlement.sequence())
                .query(Sums.class)
                .single();
    }
}
