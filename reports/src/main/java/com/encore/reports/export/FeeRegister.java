package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** What Encore charged, one row per approved settlement and one per approval taken back, by the day it was booked. */
@Component
class FeeRegister implements Dataset {

    @Override
    public String name() {
        return "fees";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public Words title() {
        return new Words("수수료와 부가세", "Fees and VAT");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 확정된 정산마다 받은 수수료와 부가세예요. 취소를 정산한 줄은 돌려준 만큼 −예요. 승인을 되돌린 정산은 같은 금액이 −로 한 줄 더 있어요.",
                "Fees and VAT of every settlement approved within the period. Settlements of cancellations are negative by what was given back. An approval taken back is a row of its own, negative by all of it.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.instant("확정한 때", "Approved at"),
                Column.text("정산 번호", "Settlement"),
                Column.text("프로젝트", "Project"),
                Column.text("아티스트", "Artist"),
                Column.coded("유형", "Payee", KnownCodes.PAYEE_KINDS),
                Column.of(Column.Type.NUMBER, "차수", "Sequence"),
                Column.won("판매 금액", "Gross").total(),
                Column.won("플랫폼 수수료", "Platform fee").total(),
                Column.won("결제 수수료", "Payment fee").total(),
                Column.won("수수료 부가세", "VAT on fees").total(),
                Column.won("정산 금액", "Payable"));
    }

    @Override
    public String rows() {
        return """
                select e.occurred_at, s.number, j.title, j.artist_name, coalesce(r.payee_kind, s.payee_kind), s.sequence,
                  e.sign * coalesce(r.gross, s.gross), e.sign * coalesce(r.platform_fee, s.platform_fee),
                  e.sign * coalesce(r.payment_fee, s.payment_fee), e.sign * coalesce(r.vat, s.vat),
                  e.sign * coalesce(r.payable, s.payable)
                from (
                  select id, occurred_at, booked_on, if(kind = 'SETTLEMENT', 1, -1) as sign,
                    substring_index(substring_index(business_key, ':', 2), ':', -1) as settlement,
                    if(business_key like '%:%:%', substring_index(business_key, ':', -1), 1) as approval
                  from journal_entry
                  where kind in ('SETTLEMENT', 'SETTLEMENT_RECALLED') and booked_on >= date(:from + interval 9 hour)
                    and booked_on < date(:until + interval 9 hour)) e
                join settlement s on s.number = e.settlement
                left join settlement_recall r on r.settlement_id = s.id and r.approval = e.approval
                join project j on j.id = s.project_id
                order by e.booked_on, e.id
                """;
    }

    @Override
    public String control() {
        return """
                select count(distinct e.id),
                  coalesce(sum(if(a.code in ('PLEDGES_HELD', 'PROMOTION_COST'), p.amount, 0)), 0),
                  coalesce(-sum(if(a.code = 'PLATFORM_FEE', p.amount, 0)), 0),
                  coalesce(-sum(if(a.code = 'PAYMENT_FEE', p.amount, 0)), 0),
                  coalesce(-sum(if(a.code = 'VAT_PAYABLE', p.amount, 0)), 0)
                from journal_entry e
                join posting p on p.entry_id = e.id join account a on a.id = p.account_id
                where e.kind in ('SETTLEMENT', 'SETTLEMENT_RECALLED') and e.booked_on >= date(:from + interval 9 hour)
                  and e.booked_on < date(:until + interval 9 hour)
                """;
    }
}
