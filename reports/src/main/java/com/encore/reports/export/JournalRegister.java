package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** The books themselves, one row per posting. */
@Component
class JournalRegister implements Dataset {

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Words title() {
        return new Words("분개장", "Journal");
    }

    @Override
    public Words told() {
        return new Words(
                "기간 안에 기장한 분개를 한 줄씩 모두 담아요. 차변과 대변의 합은 늘 같아요.",
                "Every posting booked within the period. Debits and credits always add up to the same.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.date("기장일", "Booked on"),
                Column.instant("일어난 때", "Occurred at"),
                Column.of(Column.Type.NUMBER, "전표", "Entry"),
                Column.of(Column.Type.NUMBER, "줄", "Posting"),
                Column.coded("종류", "Kind", KnownCodes.ENTRY_KINDS),
                Column.text("업무 번호", "Business key"),
                Column.coded("계정", "Account", KnownCodes.ACCOUNTS),
                Column.text("프로젝트", "Project"),
                Column.won("차변", "Debit").total(),
                Column.won("대변", "Credit").total(),
                Column.text("적요", "Memo"));
    }

    @Override
    public String rows() {
        return """
                select straight_join e.booked_on, e.occurred_at, e.id, p.id, e.kind, e.business_key, a.code, j.title,
                  if(p.amount > 0, p.amount, null), if(p.amount < 0, -p.amount, null), e.memo
                from journal_entry e force index (journal_entry_by_day)
                join posting p on p.entry_id = e.id
                join account a on a.id = p.account_id
                left join project j on j.id = p.project_id
                where e.booked_on >= date(:from + interval 9 hour) and e.booked_on < date(:until + interval 9 hour)
                order by e.booked_on, e.id
                """;
    }

    @Override
    public String control() {
        return """
                select count(*), coalesce(sum(if(amount > 0, amount, 0)), 0), coalesce(sum(if(amount < 0, -amount, 0)), 0)
                from posting
                where entry_id in (select id from journal_entry where booked_on >= date(:from + interval 9 hour)
                    and booked_on < date(:until + interval 9 hour))
                """;
    }
}
