package com.encore.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what the provider told among ours, by number and not by time: the two sides need not agree on the second. */
@Component
class TheirMovements {

    private static final String SHOP = """
              when m.store_id <> :store then 'STORE'
              when m.currency <> 'KRW' then 'CURRENCY'
              when (:live and m.channel_type = 'TEST')
                or (m.channel_key is not null and m.channel_key not in (:channels)) then 'CHANNEL'
            """;

    private static final String DETAIL = """
            case f.kind when 'STORE' then f.store_id when 'CURRENCY' then f.currency
              when 'CHANNEL' then concat_ws(' ', f.channel_type, f.channel_key) else f.external_id end
            """;

    /** Of two captures of one payment the one we booked is right, or the first while we booked none. */
    private static final String CAPTURES = """
            select m.*, y.id as payment_id, null as refund_id, y.project_id,
              if(y.captured > 0, y.captured, null) as our_amount, y.state as our_state, y.transaction_id as our_detail,
              case
            """ + SHOP + """
              when y.captured > 0 and y.transaction_id <> m.external_id and exists (
                  select 1 from provider_movement o where o.payment_number = m.payment_number
                    and o.movement = 'CAPTURE' and o.external_id = y.transaction_id) then 'DUPLICATE'
              when coalesce(y.captured, 0) = 0 and exists (
                  select 1 from provider_movement o where o.payment_number = m.payment_number
                    and o.movement = 'CAPTURE' and o.id < m.id) then 'DUPLICATE'
              when y.captured = 0 and y.state in ('FAILED', 'EXPIRED') then 'STATUS'
              when y.captured > 0 and y.captured <> m.amount then 'AMOUNT'
              when y.captured > 0 and y.transaction_id <> m.external_id then 'REFERENCE'
              when m.late then 'LATE'
              when coalesce(y.captured, 0) = 0 then 'MISSING_HERE'
              end as kind
            from provider_movement m left join payment y on y.number = m.payment_number
            where m.movement = 'CAPTURE' and %s
            """;

    /** Of two cancellations for one refund of ours the one it was done by is right, or the first until it is done. */
    private static final String REFUNDS = """
            select m.*, y.id as payment_id, coalesce(r.id, q.id) as refund_id,
              coalesce(y.project_id, r.project_id) as project_id, coalesce(r.amount, q.amount) as our_amount,
              coalesce(r.state, q.state) as our_state, coalesce(r.number, q.number) as our_detail,
              case
            """ + SHOP + """
              when q.state = 'DONE' and q.cancellation_id <> m.external_id then 'DUPLICATE'
              when q.state <> 'DONE' and exists (
                  select 1 from provider_movement o where o.refund_number = m.refund_number and o.id < m.id)
                then 'DUPLICATE'
              when r.state <> 'DONE' or (r.id is null and q.state in ('PARKED', 'MOOT')) then 'STATUS'
              when r.amount <> m.amount then 'AMOUNT'
              when r.payment_id <> y.id or (r.id is not null and y.id is null) then 'REFERENCE'
              when m.late then 'LATE'
              when r.id is null then 'MISSING_HERE'
              end as kind
            from provider_movement m
            left join payment y on y.number = m.payment_number
            left join refund r on r.id = (
              select x.id from refund x where x.cancellation_id = m.external_id
              order by x.state = 'DONE' desc, x.id limit 1)
            left join refund q on q.number = m.refund_number
            where m.movement = 'REFUND' and %s
            """;

    private static final String FOUND = """
            select f.business_date, f.kind, f.movement, f.external_id, f.payment_number, f.payment_id, f.refund_id,
              f.project_id, f.our_amount, f.our_state, f.our_detail, f.amount as their_amount,
              if(f.movement = 'CAPTURE', 'PAID', 'CANCELLED') as their_state,
            """ + DETAIL + " as their_detail from (" + CAPTURES
            + ") f where f.kind is not null union all "
            + "select f.business_date, f.kind, f.movement, f.external_id, f.payment_number, f.payment_id, f.refund_id,"
            + " f.project_id, f.our_amount, f.our_state, f.our_detail, f.amount, 'CANCELLED', " + DETAIL + " from ("
            + REFUNDS + ") f where f.kind is not null";

    private final JdbcClient jdbc;
    private final OurSigns signs;

    TheirMovements(JdbcClient jdbc, OurSigns signs) {
        this.jdbc = jdbc;
        this.signs = signs;
    }

    /** Where the slice after an id ends, or that id when there is none. */
    long endOfSlice(LocalDate date, long after, int most) {
        return jdbc.sql("""
                        select coalesce(max(id), ?) from (
                          select id from provider_movement where business_date = ? and id > ? order by id limit ?) s
                        """).params(after, date, after, most).query(Long.class).single();
    }

    List<Finding> differing(LocalDate date, long after, long upto) {
        String slice = "m.business_date = :date and m.id > :after and m.id <= :upto";
        return jdbc.sql(FOUND.formatted(slice, slice))
                .params(signs.parameters())
                .param("date", date)
                .param("after", after)
                .param("upto", upto)
                .query(Finding.class)
                .list();
    }

    List<Finding> differingOf(String payment) {
        String one = "m.payment_number = :payment";
        return jdbc.sql(FOUND.formatted(one, one))
                .params(signs.parameters())
                .param("payment", payment)
                .query(Finding.class)
                .list();
    }
}
