-- a batch's figures are those of its payouts, its state fits theirs, and the person who made it did not confirm it
select b.id, b.number, b.state, b.payouts, b.total
from payout_batch b left join (
  select batch_id, sum(state <> 'DROPPED') as payouts, sum(if(state = 'DROPPED', 0, amount)) as total,
    sum(state = 'PLANNED') as planned, sum(state = 'INSTRUCTED') as instructed, sum(state = 'DROPPED') as dropped,
    count(*) as all_of_them
  from payout group by batch_id
) p on p.batch_id = b.id
where case b.state
    when 'DRAFT' then p.planned + p.dropped <> p.all_of_them or p.planned = 0
    when 'DISCARDED' then p.dropped <> p.all_of_them
    when 'CONFIRMED' then p.planned > 0 or p.instructed = 0
    else p.planned + p.instructed > 0
  end
  or p.batch_id is null
  or (b.state <> 'DISCARDED' and (b.payouts <> p.payouts or b.total <> p.total))
  or b.confirmed_by = b.created_by
