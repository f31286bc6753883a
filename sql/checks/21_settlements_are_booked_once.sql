-- an approved settlement is in the books once, with its own figures, and none other is
select s.id, s.number, s.state, e.id as entry
from settlement s left join journal_entry e
  on e.business_key = concat('settlement:', s.number, if(s.recalls = 0, '', concat(':', s.recalls + 1)))
where (s.approved_at is not null and (s.gross <> 0 or s.carried_in <> 0)) <> (e.id is not null)
union all
select s.id, s.number, 'figures', e.id
from settlement s join journal_entry e
  on e.business_key = concat('settlement:', s.number, if(s.recalls = 0, '', concat(':', s.recalls + 1)))
where s.net - s.carried_in <> (
    select coalesce(-sum(p.amount), 0) from posting p
    where p.entry_id = e.id and p.account_id = 4)
  or s.gross - s.promoted <> (
    select coalesce(sum(p.amount), 0) from posting p where p.entry_id = e.id and p.account_id = 3)
  or s.platform_fee + s.payment_fee + s.vat + s.income_tax + s.local_tax <> (
    select coalesce(-sum(p.amount), 0) from posting p where p.entry_id = e.id and p.account_id in (5, 6, 7, 8))
union all
-- what was sent back is there with the figures it had, and taken back to the won on every account of every project
select s.id, s.number, 'recalled', r.approval
from settlement_recall r
  join settlement s on s.id = r.settlement_id
  left join journal_entry e
    on e.business_key = concat('settlement:', s.number, if(r.approval = 1, '', concat(':', r.approval)))
  left join journal_entry b on b.business_key = concat('settlement-recalled:', s.number, ':', r.approval)
where e.id is null or b.id is null
  or r.net - r.carried_in <> (
    select coalesce(-sum(p.amount), 0) from posting p where p.entry_id = e.id and p.account_id = 4)
  or exists (
    select 1 from posting p where p.entry_id in (e.id, b.id)
    group by p.account_id, p.project_id having sum(p.amount) <> 0)
union all
-- every recall is counted
select s.id, s.number, 'recalls', s.recalls
from settlement s left join settlement_recall r on r.settlement_id = s.id
group by s.id, s.number, s.recalls
having s.recalls <> count(r.settlement_id) or s.recalls <> coalesce(max(r.approval), 0)
union all
-- nothing else was taken back
select e.id, e.business_key, 'nothing', null
from journal_entry e
where e.kind = 'SETTLEMENT_RECALLED' and not exists (
  select 1 from settlement s join settlement_recall r on r.settlement_id = s.id
  where s.number = substring_index(substring_index(e.business_key, ':', 2), ':', -1)
    and r.approval = substring_index(e.business_key, ':', -1))
