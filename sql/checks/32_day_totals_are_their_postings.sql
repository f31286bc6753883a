-- what an account was debited and credited on a day = its postings of that day, as far as they are folded
select x.account_id, x.day, sum(x.debit) as debit, sum(x.credit) as credit
from (
  select account_id, day, debit, credit from ledger_day
  union all
  select p.account_id, e.booked_on, -greatest(p.amount, 0), -greatest(-p.amount, 0)
  from posting p join journal_entry e on e.id = p.entry_id
  where p.id <= (select upto from ledger_fold where id = 1)
) x
group by x.account_id, x.day
having sum(x.debit) <> 0 or sum(x.credit) <> 0
