-- the last history row of a pledge, payment, refund, project or settlement says the state it is in
select 'pledge' as what, p.id, p.state, h.to_state
from pledge p left join pledge_history h
  on h.id = (select max(id) from pledge_history where pledge_id = p.id)
where h.to_state is null or h.to_state <> p.state
union all
select 'payment', y.id, y.state, h.to_state
from payment y left join payment_history h
  on h.id = (select max(id) from payment_history where payment_id = y.id)
where h.to_state is null or h.to_state <> y.state
union all
select 'refund', r.id, r.state, h.to_state
from refund r left join refund_history h
  on h.id = (select max(id) from refund_history where refund_id = r.id)
where h.to_state is null or h.to_state <> r.state
union all
select 'project', j.id, j.state, h.to_state
from project j left join project_history h
  on h.id = (select max(id) from project_history where project_id = j.id)
where h.to_state is null or h.to_state <> j.state
union all
select 'settlement', s.id, s.state, h.to_state
from settlement s left join settlement_history h
  on h.id = (select max(id) from settlement_history where settlement_id = s.id)
where h.to_state is null or h.to_state <> s.state
