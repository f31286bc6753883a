-- a difference's last history row says the state it is in, and no movement is told on two days
select 'history' as what, d.id, d.state, h.to_state
from difference d left join difference_history h
  on h.id = (select max(id) from difference_history where difference_id = d.id)
where h.to_state is null or h.to_state <> d.state
union all
select 'day', m.id, m.business_date, date(date_add(m.happened_at, interval 9 hour))
from provider_movement m
where m.business_date <> date(date_add(m.happened_at, interval 9 hour))
