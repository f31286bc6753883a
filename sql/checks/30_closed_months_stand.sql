-- a closed month opens where the one before it closed, and what moved in it is what was booked in it
select 'opening' as what, b.month, b.account_id, b.project_id, b.opening, coalesce(p.closing, 0) as there
from month_balance b
  left join month_balance p
    on p.month = b.month - interval 1 month and p.account_id = b.account_id and p.project_id = b.project_id
where b.opening <> coalesce(p.closing, 0)
union all
select 'lost', p.month, p.account_id, p.project_id, p.closing, null
from month_balance p
  join closed_month n on n.month = p.month + interval 1 month
  left join month_balance b on b.month = n.month and b.account_id = p.account_id and b.project_id = p.project_id
where p.closing <> 0 and b.month is null
union all
select 'moved', m.month, m.account_id, m.project_id, sum(m.frozen), sum(m.booked)
from (
  select month, account_id, project_id, debit - credit as frozen, 0 as booked from month_balance
  union all
  select c.month, p.account_id, coalesce(p.project_id, 0), 0, p.amount
  from closed_month c
    join journal_entry e on e.booked_on >= c.month and e.booked_on < c.month + interval 1 month
    join posting p on p.entry_id = e.id
) m
group by m.month, m.account_id, m.project_id
having sum(m.frozen) <> sum(m.booked)
