-- the last history row of a payout or batch says the state it is in, and a result file's rows are payouts of its batch
select 'payout' as what, p.id, p.state, h.to_state
from payout p left join payout_history h
  on h.id = (select max(id) from payout_history where payout_id = p.id)
where h.to_state is null or h.to_state <> p.state
union all
select 'batch', b.id, b.state, h.state
from payout_batch b left join payout_batch_history h
  on h.id = (select max(id) from payout_batch_history where batch_id = b.id)
where h.state is null or h.state <> b.state
union all
select 'result', r.file_id, f.batch_id, p.batch_id
from payout_result_row r
  join payout_result_file f on f.id = r.file_id
  join payout p on p.id = r.payout_id
where p.batch_id <> f.batch_id
