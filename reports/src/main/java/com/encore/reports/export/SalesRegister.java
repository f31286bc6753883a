package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was sold, one row per line of an order. Donations, and what was paid other than asked for, are rows of their own,
 * so that the register adds up to the money that was taken.
 */
@Component
class SalesRegister implements Dataset {

    private static final Codes KINDS =
            Codes.of("REWARD", "리워드", "Reward", "DONATION", "후원금", "Donation", "DIFFERENCE", "결제 차액", "Difference");

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Words title() {
        return new Words("매출 장부", "Sales register");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 결제된 주문의 항목마다 한 줄이에요. 나중에 돌려준 돈은 환불 장부에 있어요.",
                "A row for each line of an order paid within the period. What went back later is in the refund register.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.instant("결제한 때", "Paid at"),
                Column.text("후원 번호", "Pledge"),
                Column.text("프로젝트", "Project"),
                Column.text("아티스트", "Artist"),
                Column.coded("구분", "Kind", KINDS),
                Column.text("리워드", "Reward"),
                Column.text("옵션", "Option"),
                Column.of(Column.Type.NUMBER, "수량", "Quantity"),
                Column.won("단가", "Unit price"),
                Column.won("금액", "Amount").total(),
                Column.coded("결제 방법", "Method", KnownCodes.PAYMENT_METHODS),
                Column.text("결제 번호", "Payment"),
                Column.coded("지금 상태", "State now", KnownCodes.PLEDGE_STATES));
    }

    @Override
    public String rows() {
        return """
                select straight_join y.captured_at, p.number, j.title, j.artist_name, s.kind,
                  if(s.kind = 'REWARD', l.title, null), if(s.kind = 'REWARD', l.option_name, null),
                  if(s.kind = 'REWARD', l.quantity, 1),
                  case s.kind when 'REWARD' then l.unit_price when 'DONATION' then p.donation
                    else cast(y.captured as signed) - p.total end,
                  case s.kind when 'REWARD' then l.amount when 'DONATION' then p.donation
                    else cast(y.captured as signed) - p.total end,
                  y.method, y.number, p.state
                from payment y force index (payment_by_capture)
                join pledge p on p.id = y.pledge_id
                join project j on j.id = p.project_id
                join (select 'REWARD' as kind union all select 'DONATION' union all select 'DIFFERENCE') s
                left join pledge_line l on s.kind = 'REWARD' and l.pledge_id = p.id
                where y.captured_at >= :from and y.captured_at < :until
                  and case s.kind when 'REWARD' then l.id is not null when 'DONATION' then p.donation > 0
                    else y.captured <> p.total end
                order by y.captured_at, y.id
                """;
    }

    @Override
    public String control() {
        return """
                select
                  (select count(*) from payment y join pledge_line l on l.pledge_id = y.pledge_id
                    where y.captured_at >= :from and y.captured_at < :until)
                  + (select count(nullif(p.donation > 0, false)) + count(nullif(y.captured <> p.total, false))
                    from payment y join pledge p on p.id = y.pledge_id
                    where y.captured_at >= :from and y.captured_at < :until),
                  (select coalesce(sum(p.amount), 0) from journal_entry e
                    join posting p on p.entry_id = e.id join account a on a.id = p.account_id
                    where e.occurred_at >= :from and e.occurred_at < :until
                      and e.kind = 'CAPTURE' and a.code = 'PG_RECEIVABLE')
                """;
    }
}
