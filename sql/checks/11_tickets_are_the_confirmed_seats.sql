-- a confirmed pledge has one living ticket for every seat it bought, any other pledge admits nobody,
-- and a ticket's last history row says the state it is in
select 'seats' as what, l.id, p.state, l.quantity as bought, count(t.id) as tickets
from pledge p
join pledge_line l on l.pledge_id = p.id
join reward r on r.id = l.reward_id and r.kind = 'TICKET'
left join ticket t on t.pledge_line_id = l.id and t.state <> 'REVOKED'
where p.state in ('CONFIRMED', 'SETTLED')
group by l.id, p.state, l.quantity
having l.quantity <> count(t.id)
union all
select 'not confirmed', t.id, p.state, null, t.state
from ticket t join pledge p on p.id = t.pledge_id
where t.state = 'ISSUED' and p.state not in ('CONFIRMED', 'SETTLED')
union all
select 'elsewhere', t.id, l.pledge_id, t.pledge_id, t.seat_no
from ticket t join pledge_line l on l.id = t.pledge_line_id
where l.pledge_id <> t.pledge_id or l.project_id <> t.project_id or l.member_id <> t.member_id
  or t.seat_no > l.quantity
union all
select 'history', t.id, t.state, null, h.to_state
from ticket t left join ticket_history h
  on h.id = (select max(id) from ticket_history where ticket_id = t.id)
where h.to_state is null or h.to_state <> t.state
