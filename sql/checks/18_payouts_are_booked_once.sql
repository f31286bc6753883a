-- what the provider's payouts took off what it owes us = the payouts that met their deposit, entry by entry; nothing
-- else touches that account without a project
select 'payout' as what, p.id, p.paid - p.cancelled as gross, -sum(r.amount) as booked, sum(b.amount) as in_bank
from provider_payout p
left join journal_entry e
  on e.business_key = concat('pg-payout:', p.settled_on, ':', p.store_id) and e.kind = 'PG_PAYOUT'
left join (select entry_id, sum(amount) as amount from posting where account_id = 1 and project_id is null
  group by entry_id) r on r.entry_id = e.id
left join (select entry_id, sum(amount) as amount from posting where account_id = 2 and project_id is null
  group by entry_id) b on b.entry_id = e.id
group by p.id, p.state, p.paid, p.cancelled, p.amount
having (p.state = 'MATCHED') <> (booked is not null)
   or (p.state = 'MATCHED' and (booked <> gross or in_bank is null or in_bank <> p.amount))
union all
select 'line', l.id, l.deposit, p.amount, null
from bank_line l left join provider_payout p on p.bank_line_id = l.id
where (l.state = 'MATCHED') <> (p.id is not null) or p.amount <> l.deposit
union all
select 'entry', e.id, null, sum(s.amount), null
from posting s join journal_entry e on e.id = s.entry_id
where s.account_id = 1 and s.project_id is null and e.kind <> 'PG_PAYOUT'
group by e.id
union all
select 'history', h.payout_id, null, null, null
from provider_payout_history h join provider_payout p on p.id = h.payout_id
where h.id = (select max(id) from provider_payout_history where payout_id = h.payout_id) and h.to_state <> p.state
