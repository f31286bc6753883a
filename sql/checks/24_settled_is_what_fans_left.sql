-- per project: all lines of its settlements = what was captured for the pledges they own, less what went back and is in a line
select x.project_id, sum(x.in_lines) as in_lines, sum(x.kept) as kept
from (
  select s.project_id, sum(l.amount - l.promoted) as in_lines, 0 as kept
  from settlement s join settlement_line l on l.settlement_id = s.id
  where s.state <> 'CALCULATING' group by s.project_id
  union all
  select y.project_id, 0, sum(y.captured)
  from payment y
  where y.pledge_id in (
    select l.pledge_id from settlement_line l join settlement s on s.id = l.settlement_id
    where l.kind <> 'REFUND' and s.state <> 'CALCULATING')
  group by y.project_id
  union all
  select r.project_id, 0, -sum(p.amount)
  from settlement_line l
    join settlement s on s.id = l.settlement_id
    join refund r on r.id = l.source_id
    join journal_entry e on e.business_key = concat('cancellation:', r.cancellation_id)
    join posting p on p.entry_id = e.id and p.account_id = 3
  where l.kind = 'REFUND' and s.state <> 'CALCULATING'
  group by r.project_id
) x
group by x.project_id
having sum(x.in_lines) <> sum(x.kept)
