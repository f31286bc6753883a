-- a decided project has the one result its state says; what was decided on is settled once it is said to be
select 'no result' as what, j.id, j.state, c.result
from project j left join closing_result c on c.project_id = j.id
where j.state in ('SUCCEEDED', 'FAILED') and c.project_id is null
union all
select 'another result', j.id, j.state, c.result
from closing_result c join project j on j.id = c.project_id
where j.state <> case c.result when 'SUCCEEDED' then 'SUCCEEDED' else 'FAILED' end
   or (c.result = 'CALLED_OFF') <> (j.called_off_at is not null)
   or c.goal <> j.goal
union all
select 'another sum', c.project_id, c.counted, c.goal
from closing_result c
where c.counted <> c.ledger_held - c.owed_back
   or c.totals_drift <> c.totals_row_raised - c.counted
   or (c.result <> 'CALLED_OFF' and (c.result = 'SUCCEEDED') <> (c.counted >= c.goal))
union all
select 'left over', c.project_id, p.state, min(p.id)
from closing_result c join pledge p on p.project_id = c.project_id and p.state in ('HELD', 'PAID')
where c.finished_at is not null
group by c.project_id, p.state
union all
select 'confirmed without success', p.project_id, p.state, min(p.id)
from closing_result c join pledge p on p.project_id = c.project_id and p.state in ('CONFIRMED', 'SETTLED')
where c.result <> 'SUCCEEDED'
group by p.project_id, p.state
