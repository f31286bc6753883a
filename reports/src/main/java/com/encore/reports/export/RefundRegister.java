package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** Money that went back, one row per refund, by the day it went. */
@Component
class RefundRegister implements Dataset {

    @Override
    public String name() {
        return "refunds";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Words title() {
        return new Words("환불 장부", "Refund register");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 실제로 돌려준 돈이에요. 금액은 돌려준 만큼이고 늘 0보다 커요.",
                "Money that went back within the period. Amounts are what was returned, always above zero.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.instant("돌려준 때", "Returned at"),
                Column.text("환불 번호", "Refund"),
                Column.text("결제 번호", "Payment"),
                Column.text("후원 번호", "Pledge"),
                Column.text("프로젝트", "Project"),
                Column.coded("이유", "Reason", KnownCodes.REFUND_REASONS),
                Column.won("돌려준 금액", "Amount returned").total(),
                Column.coded("결제 방법", "Method", KnownCodes.PAYMENT_METHODS),
                Column.instant("결제한 때", "Paid at"),
                Column.instant("요청한 때", "Asked for at"),
                Column.text("결제사 취소 번호", "Provider's cancellation"));
    }

    @Override
    public String rows() {
        return """
                select straight_join r.done_at, r.number, y.number, p.number, j.title, r.reason, r.amount, y.method,
                  y.captured_at, r.requested_at, r.cancellation_id
                from refund r force index (refund_by_end)
                join payment y on y.id = r.payment_id
                join pledge p on p.id = r.pledge_id
                join project j on j.id = r.project_id
                where r.done_at >= :from and r.done_at < :until and r.state = 'DONE'
                order by r.done_at, r.id
                """;
    }

    @Override
    public String control() {
        return """
                select count(*), coalesce(-sum(p.amount), 0)
                from journal_entry e
                join posting p on p.entry_id = e.id join account a on a.id = p.account_id
                where e.occurred_at >= :from and e.occurred_at < :until
                  and e.kind = 'REFUND' and a.code = 'PG_RECEIVABLE'
                """;
    }
}
