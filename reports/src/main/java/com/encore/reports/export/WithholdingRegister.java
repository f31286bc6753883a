package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** What was withheld from persons, one row per payee, by the days they were paid: what the monthly filing asks for. */
@Component
class WithholdingRegister implements Dataset {

    @Override
    public String name() {
        return "withholding";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public Words title() {
        return new Words("원천징수", "Withholding");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 정산금을 받은 개인마다 한 줄이에요. 주민등록번호가 그대로 들어가니 신고에만 쓰고 지워 주세요.",
                "One row for each person paid within the period. It holds resident numbers in the clear: use it for the filing and delete it.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.sealed("성명", "Name"),
                Column.sealed("주민등록번호", "Resident number"),
                Column.coded("소득 종류", "Income", KnownCodes.PAYEE_KINDS),
                Column.of(Column.Type.NUMBER, "지급 건수", "Payouts").total(),
                Column.won("지급 총액", "Paid before taxes").total(),
                Column.won("소득세", "Income tax").total(),
                Column.won("지방소득세", "Local tax").total(),
                Column.won("실지급액", "Paid out").total(),
                Column.date("첫 지급일", "First paid on"),
                Column.date("마지막 지급일", "Last paid on"));
    }

    @Override
    public String rows() {
        return """
                select concat('payee-legal-name:', s.artist_id, char(0), f.legal_name_sealed),
                  concat('payee-registration:', s.artist_id, char(0), f.registration_sealed), s.payee_kind, count(*),
                  sum(s.payable + s.carried_in), sum(s.income_tax), sum(s.local_tax), sum(p.amount), min(p.paid_on), max(p.paid_on)
                from payout p
                join settlement s on s.id = p.settlement_id
                join payee_profile f on f.member_id = s.artist_id
                where p.state = 'PAID' and s.payee_kind in ('INDIVIDUAL', 'OCCASIONAL')
                  and p.paid_on >= date(:from + interval 9 hour) and p.paid_on < date(:until + interval 9 hour)
                group by s.artist_id, s.payee_kind order by s.artist_id, s.payee_kind
                """;
    }

    @Override
    public String control() {
        return """
                select count(distinct s.artist_id, s.payee_kind), count(*), coalesce(sum(t.withheld + p.amount), 0),
                  coalesce(sum(s.income_tax), 0), coalesce(sum(t.withheld - s.income_tax), 0), coalesce(sum(p.amount), 0)
                from payout p
                join settlement s on s.id = p.settlement_id
                join (
                  select e.business_key, -sum(q.amount) as withheld
                  from journal_entry e join posting q on q.entry_id = e.id join account a on a.id = q.account_id
                  where e.kind = 'SETTLEMENT' and a.code = 'WITHHOLDING_PAYABLE' group by e.business_key
                ) t on t.business_key = concat('settlement:', s.number, if(s.recalls = 0, '', concat(':', s.recalls + 1)))
                where p.state = 'PAID' and s.payee_kind in ('INDIVIDUAL', 'OCCASIONAL')
                  and p.paid_on >= date(:from + interval 9 hour) and p.paid_on < date(:until + interval 9 hour)
                """;
    }
}
