-- an approved settlement is in the books once, with its own figures, and none other is
select s.id, s.number, s.state, e.id as entry
from settlement s left join journal_entry e on e.business_key = concat('settlement:', s.number)
where (s.approved_at is not null and (s.gross <> 0 or s.carried_in <> 0)) <> (e.id is not null)
union all
select s.id, s.number, 'figures', e.id
from settlement s join journal_entry e on e.business_key = concat('settlement:', s.number)
where s.net - s.carried_in <> (
    select coalesce(-sum(p.amount), 0) from posting p
    where p.entry_id = e.id and p.account_id = 4)
  or s.gross - s.promoted <> (
    select coalesce(sum(p.amount), 0) from posting p where p.entry_id = e.id and p.account_id = 3)
  or s.platform_fee + s.payment_fee + s.vat + s.income_tax + s.local_tax <> (
    select coalesce(-sum(p.amount), 0) from posting p where p.entry_id = e.id and p.account_id in (5, 6, 7, 8))
