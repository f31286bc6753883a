package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** Money taken, one row per payment, by the moment the provider took it. */
@Component
class PaymentRegister implements Dataset {

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Words title() {
        return new Words("결제 장부", "Payment register");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 받은 결제마다 한 줄이에요. 돌려준 돈은 이 파일을 만든 때까지의 합이에요.",
                "A row for each payment taken within the period. What was returned is the sum until this file was made.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.instant("결제한 때", "Paid at"),
                Column.text("결제 번호", "Payment"),
                Column.text("후원 번호", "Pledge"),
                Column.text("프로젝트", "Project"),
                Column.coded("결제 방법", "Method", KnownCodes.PAYMENT_METHODS),
                Column.won("받은 금액", "Amount taken").total(),
                Column.won("돌려준 금액", "Amount returned").total(),
                Column.won("남은 금액", "Amount left").total(),
                Column.coded("지금 상태", "State now", KnownCodes.PAYMENT_STATES),
                Column.text("결제사 거래 번호", "Provider's transaction"));
    }

    @Override
    public String rows() {
        return """
                select straight_join y.captured_at, y.number, p.number, j.title, y.method, y.captured, y.refunded,
                  y.captured - y.refunded, y.state, y.transaction_id
                from payment y force index (payment_by_capture)
                join pledge p on p.id = y.pledge_id
                join project j on j.id = y.project_id
                where y.captured_at >= :from and y.captured_at < :until
                order by y.captured_at, y.id
                """;
    }

    @Override
    public String control() {
        return """
                select t.payments, t.taken, r.returned, t.taken - r.returned
                from (
                  select count(*) as payments, coalesce(sum(p.amount), 0) as taken
                  from journal_entry e
                  join posting p on p.entry_id = e.id join account a on a.id = p.account_id
                  where e.occurred_at >= :from and e.occurred_at < :until
                    and e.kind = 'CAPTURE' and a.code = 'PG_RECEIVABLE'
                ) t, (
                  select coalesce(sum(r.amount), 0) as returned
                  from payment y join refund r on r.payment_id = y.id and r.state = 'DONE'
                  where y.captured_at >= :from and y.captured_at < :until
                ) r
                """;
    }
}
