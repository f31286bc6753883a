-- a settlement is instructed, paid or bounced if and only if the latest payout tried of its approval is, and it never has
-- two alive, nor one of another approval
select s.id, s.number, s.state, l.state as payout_state, l.alive
from settlement s left join (
  select p.settlement_id,
    substring_index(group_concat(case when p.state in ('INSTRUCTED', 'PAID', 'BOUNCED') then p.state end
      order by p.attempt desc), ',', 1) as state,
    sum(p.state in ('PLANNED', 'INSTRUCTED', 'PAID')) as alive
  from payout p join settlement o on o.id = p.settlement_id and p.approval = o.recalls + 1
  group by p.settlement_id
) l on l.settlement_id = s.id
where l.alive > 1
  or exists (
    select 1 from payout p
    where p.settlement_id = s.id and p.approval <> s.recalls + 1 and p.state not in ('DROPPED', 'BOUNCED'))
  or (if(s.state = 'HELD', s.held_from, s.state) in ('INSTRUCTED', 'PAID', 'BOUNCED')) <> (l.state is not null)
  or (l.state is not null and l.state <> if(s.state = 'HELD', s.held_from, s.state))
union all
-- what is paid is what the settlement comes to, or came to when it was approved
select s.id, s.number, s.state, p.amount, coalesce(r.net, s.net)
from payout p
  join settlement s on s.id = p.settlement_id
  left join settlement_recall r on r.settlement_id = s.id and r.approval = p.approval
where p.amount <> coalesce(r.net, s.net) or p.artist_id <> s.artist_id or (r.approval is null) <> (p.approval = s.recalls + 1)
union all
-- what an artist is still owed for a project = what was approved, less what went into other settlements, less what was paid
select b.project_id, '', 'owed', b.owed, b.explained
from (
  select x.project_id, sum(x.owed) as owed, sum(x.explained) as explained
  from (
    select project_id, -sum(amount) as owed, 0 as explained from posting where account_id = 4 group by project_id
    union all
    select project_id, 0, sum(net) from settlement where approved_at is not null group by project_id
    union all
    select f.project_id, 0, -sum(c.amount)
    from settlement_carry c
      join settlement f on f.id = c.from_settlement_id
      join settlement i on i.id = c.into_settlement_id and i.approved_at is not null
    group by f.project_id
    union all
    select s.project_id, 0, -sum(p.amount)
    from payout p join settlement s on s.id = p.settlement_id
    where p.state in ('INSTRUCTED', 'PAID') group by s.project_id
  ) x group by x.project_id
) b where b.owed <> b.explained
