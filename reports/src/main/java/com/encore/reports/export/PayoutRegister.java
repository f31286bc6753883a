package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** Money that left for artists, one row per attempt, by the day it was instructed. */
@Component
class PayoutRegister implements Dataset {

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public Words title() {
        return new Words("정산금 지급", "Payouts");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 은행에 보내 달라고 한 정산금이에요. 되돌아온 것도 한 줄로 남아요.",
                "Payouts handed to the bank within the period. Those that bounced stay as a row of their own.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.instant("지시한 때", "Instructed at"),
                Column.text("정산 번호", "Settlement"),
                Column.text("묶음", "Batch"),
                Column.text("프로젝트", "Project"),
                Column.text("아티스트", "Artist"),
                Column.text("은행", "Bank"),
                Column.text("계좌", "Account"),
                Column.of(Column.Type.NUMBER, "시도", "Attempt"),
                Column.won("금액", "Amount").total(),
                Column.coded("상태", "State", KnownCodes.PAYOUT_STATES),
                Column.date("지급일", "Paid on"),
                Column.text("은행의 말", "Bank's message"));
    }

    @Override
    public String rows() {
        return """
                select e.occurred_at, s.number, b.number, j.title, j.artist_name, p.bank, p.account_hint, p.attempt, p.amount, p.state,
                  p.paid_on, p.bank_message
                from journal_entry e
                join settlement s on s.number = substring_index(substring(e.business_key, 8), ':', 1)
                join payout p on p.settlement_id = s.id and p.tried = 1
                  and p.attempt = substring_index(e.business_key, ':', -1)
                join payout_batch b on b.id = p.batch_id
                join project j on j.id = s.project_id
                where e.kind = 'PAYOUT' and e.booked_on >= date(:from + interval 9 hour)
                  and e.booked_on < date(:until + interval 9 hour)
                order by e.booked_on, e.id
                """;
    }

    @Override
    public String control() {
        return """
                select count(distinct e.id), coalesce(-sum(p.amount), 0)
                from journal_entry e
                join posting p on p.entry_id = e.id join account a on a.id = p.account_id
                where e.kind = 'PAYOUT' and a.code = 'BANK' and e.booked_on >= date(:from + interval 9 hour)
                  and e.booked_on < date(:until + interval 9 hour)
                """;
    }
}
