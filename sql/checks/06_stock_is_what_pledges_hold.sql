-- sold of a reward or option = quantities of the pledges that hold stock
select 'reward' as what, r.id, r.sold, coalesce(l.held, 0) as held
from reward r
left join (
  select l.reward_id, sum(l.quantity) as held from pledge_line l join pledge p on p.id = l.pledge_id
  where p.state in ('HELD', 'PAID', 'CONFIRMED', 'SETTLED') group by l.reward_id
) l on l.reward_id = r.id
where r.sold <> coalesce(l.held, 0)
union all
select 'option', o.id, o.sold, coalesce(l.held, 0)
from reward_option o
left join (
  select l.option_id, sum(l.quantity) as held from pledge_line l join pledge p on p.id = l.pledge_id
  where p.state in ('HELD', 'PAID', 'CONFIRMED', 'SETTLED') group by l.option_id
) l on l.option_id = o.id
where o.sold <> coalesce(l.held, 0)
