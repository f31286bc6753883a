package com.encore.reports.export;

import java.util.List;
import org.springframework.stereotype.Component;

/** Each account: where it stood, what moved, where it stands. */
@Component
class TrialBalanceRegister implements Dataset {

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Words title() {
        return new Words("시산표", "Trial balance");
    }

    @Override
    public Words told() {
        return new Words(
                "계정마다 기초 + 차변 − 대변 = 기말이에요. 잔액은 차변이면 +, 대변이면 −로 적어요.",
                "For each account, opening + debit − credit = closing. Balances are positive for debit, negative for credit.");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("계정 코드", "Account code"),
                Column.coded("계정", "Account", KnownCodes.ACCOUNTS),
                Column.coded("종류", "Kind", KnownCodes.ACCOUNT_KINDS),
                Column.won("기초 잔액", "Opening balance").total(),
                Column.won("차변", "Debit").total(),
                Column.won("대변", "Credit").total(),
                Column.won("기말 잔액", "Closing balance").total());
    }

    @Override
    public String rows() {
        return """
                select a.code, a.code, a.kind, coalesce(m.opening, 0), coalesce(m.debit, 0), coalesce(m.credit, 0),
                  coalesce(m.opening + m.debit - m.credit, 0)
                from account a
                left join (
                  select p.account_id,
                    sum(if(e.booked_on < date(:from + interval 9 hour), p.amount, 0)) as opening,
                    sum(if(e.booked_on >= date(:from + interval 9 hour) and p.amount > 0, p.amount, 0)) as debit,
                    sum(if(e.booked_on >= date(:from + interval 9 hour) and p.amount < 0, -p.amount, 0)) as credit
                  from journal_entry e join posting p on p.entry_id = e.id
                  where e.booked_on < date(:until + interval 9 hour)
                  group by p.account_id
                ) m on m.account_id = a.id
                order by a.id
                """;
    }

    @Override
    public String control() {
        return """
                select (select count(*) from account), coalesce(o.amount, 0), coalesce(m.debit, 0), coalesce(m.credit, 0),
                  coalesce(c.amount, 0)
                from
                  (select sum(amount) as amount from posting
                    where entry_id in (select id from journal_entry where booked_on < date(:from + interval 9 hour))) o,
                  (select sum(greatest(amount, 0)) as debit, sum(greatest(-amount, 0)) as credit from posting
                    where entry_id in
                      (select id from journal_entry where booked_on >= date(:from + interval 9 hour)
                        and booked_on < date(:until + interval 9 hour))) m,
                  (select sum(amount) as amount from posting
                    where entry_id in (select id from journal_entry where booked_on < date(:until + interval 9 hour))) c
                """;
    }
}
