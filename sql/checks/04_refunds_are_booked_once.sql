-- what a payment gave back = its finished refunds = their ledger entries
select y.id, y.number, y.refunded, coalesce(d.amount, 0) as by_refunds, coalesce(d.booked, 0) as by_ledger
from payment y
left join (
  select r.payment_id, sum(r.amount) as amount, -sum(p.amount) as booked
  from refund r
  left join journal_entry e on e.business_key = concat('cancellation:', r.cancellation_id)
  left join posting p on p.entry_id = e.id and p.account_id = 1
  where r.state = 'DONE' group by r.payment_id
) d on d.payment_id = y.id
where y.refunded <> coalesce(d.amount, 0) or y.refunded <> coalesce(d.booked, 0)
