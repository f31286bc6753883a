package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of a settlement in their order, a page at a time however many there are. */
@ReadModel
public class SettlementLines {

    private final JdbcClient jdbc;

    SettlementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begin after zero. */
    public List<SettlementLine> after(SettlementId settlement, int no, int most) {
        return lines(settlement, no, most, "");
    }

    public List<SettlementLine> soldAfter(SettlementId settlement, int no, int most) {
        return lines(settlement, no, most, " and s.kind <> 'REFUND'");
    }

    public List<SettlementLine> wentBackAfter(SettlementId settlement, int no, int most) {
        return lines(settlement, no, most, " and s.kind = 'REFUND'");
    }

    private List<SettlementLine> lines(SettlementId settlement, int no, int most, String only) {
        return jdbc.sql("""
                        select s.no, s.kind, coalesce(r.done_at, g.paid_at, g.created_at) as at, g.id as pledge,
                          g.number as pledge_number, y.number as payment_number, m.name as backer, l.title,
                          l.option_name as `option`, coalesce(l.quantity, 1) as quantity,
                          coalesce(l.unit_price, s.amount) as unit_price, coalesce(l.discount, 0) as discount,
                          coalesce(l.amount, s.amount) as listed,
                          r.number as refund_number, r.reason as refund_reason, s.amount, s.promoted, s.platform_fee,
                          s.payment_fee, s.vat
                        from settlement_line s
                          join pledge g on g.id = s.pledge_id
                          join member m on m.id = g.member_id
                          join payment y on y.pledge_id = g.id
                          left join pledge_line l on s.kind = 'SALE' and l.id = s.source_id
                          left join refund r on s.kind = 'REFUND' and r.id = s.source_id
                        where s.settlement_id = ? and s.no > ?
                        """ + only + " order by s.no limit ?")
                .params(settlement.value(), no, most)
                .query(SettlementLine.class)
                .list();
    }
}
