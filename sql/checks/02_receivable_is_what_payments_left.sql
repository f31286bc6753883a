-- per project: what the provider owed us by the ledger = captured - refunded by the payments; what it paid out since is
-- of no project, and has its own check
select project_id, sum(by_ledger) as by_ledger, sum(by_payments) as by_payments
from (
  select project_id, sum(amount) as by_ledger, 0 as by_payments
  from posting where account_id = 1 and project_id is not null group by project_id
  union all
  select project_id, 0, sum(captured - refunded) from payment group by project_id
) x
group by project_id
having sum(by_ledger) <> sum(by_payments)
