-- an instructed or paid payout is booked and not reversed, a bounced one booked and reversed, any other not at all
select p.id, p.state, e.id as entry, r.id as reversal
from payout p
  join settlement s on s.id = p.settlement_id
  left join journal_entry e on p.state <> 'DROPPED' and e.business_key = concat('payout:', s.number, ':', p.attempt)
  left join journal_entry r on p.state <> 'DROPPED' and r.business_key = concat('payout-bounced:', s.number, ':', p.attempt)
where (p.state in ('INSTRUCTED', 'PAID', 'BOUNCED')) <> (e.id is not null)
  or (p.state = 'BOUNCED') <> (r.id is not null)
union all
-- each entry moves the payout's amount between what the artist of its project is owed and our bank, and nothing else
select p.id, p.state, e.id, sum(g.amount)
from payout p
  join settlement s on s.id = p.settlement_id
  join journal_entry e on e.business_key in
    (concat('payout:', s.number, ':', p.attempt), concat('payout-bounced:', s.number, ':', p.attempt))
  join posting g on g.entry_id = e.id
where p.state <> 'DROPPED'
group by p.id, p.state, p.amount, s.project_id, e.id, e.kind
having count(*) <> 2 or sum(g.project_id <> s.project_id) > 0
  or sum(if(g.account_id = 4, g.amount, 0)) <> if(e.kind = 'PAYOUT', p.amount, -p.amount)
  or sum(if(g.account_id = 2, g.amount, 0)) <> if(e.kind = 'PAYOUT', -p.amount, p.amount)
union all
-- no entry without its payout
select e.id, e.kind, e.id, null
from journal_entry e
where e.kind in ('PAYOUT', 'PAYOUT_BOUNCED')
  and not exists (
    select 1 from settlement s join payout p on p.settlement_id = s.id
    where s.number = substring_index(substring_index(e.business_key, ':', 2), ':', -1)
      and p.attempt = substring_index(e.business_key, ':', -1)
      and p.state in ('INSTRUCTED', 'PAID', 'BOUNCED'))
