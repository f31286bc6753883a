package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where the provider's record and ours differed, one row per difference, by the business date it is about. */
@Component
class DifferenceRegister implements Dataset {

    @Override
    public String name() {
        return "differences";
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public Words title() {
        return new Words("대사 차이", "Reconciliation differences");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안의 영업일에 결제사 기록과 달랐던 것들이에요. 이미 해결된 것도 들어 있어요.",
                "Everything on which the provider's record and ours differed for business dates within the period, settled ones included.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.date("영업일", "Business date"),
                Column.coded("종류", "Kind", KnownCodes.DIFFERENCES),
                Column.coded("움직임", "Movement", KnownCodes.MOVEMENTS),
                Column.text("결제 번호", "Payment"),
                Column.text("결제사 번호", "Provider's id"),
                Column.text("프로젝트", "Project"),
                Column.won("우리 금액", "Our amount").total(),
                Column.text("우리 상태", "Our state"),
                Column.won("결제사 금액", "Their amount").total(),
                Column.text("결제사 상태", "Their state"),
                Column.coded("상태", "State", KnownCodes.DIFFERENCE_STATES),
                Column.text("맡은 사람", "Owner"),
                Column.text("설명", "Note"),
                Column.instant("찾은 때", "Found at"),
                Column.instant("해결한 때", "Settled at"));
    }

    @Override
    public String rows() {
        return """
                select d.business_date, d.kind, d.movement, d.payment_number, d.external_id, j.title, d.our_amount, d.our_state,
                  d.their_amount, d.their_state, d.state, m.name, d.note, d.found_at, d.settled_at
                from difference d
                left join project j on j.id = d.project_id
                left join member m on m.id = d.owner
                where d.business_date >= date(:from + interval 9 hour) and d.business_date < date(:until + interval 9 hour)
                order by d.business_date, d.state, d.id
                """;
    }

    @Override
    public String control() {
        return """
                select count(*), coalesce(sum(our_amount), 0), coalesce(sum(their_amount), 0)
                from difference
                where business_date >= date(:from + interval 9 hour) and business_date < date(:until + interval 9 hour)
                """;
    }
}
