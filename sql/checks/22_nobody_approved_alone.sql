-- an approved settlement carries two signatures, of two people, under the figures it was approved with
select s.id, s.number, count(distinct g.member_id) as people, count(*) as signatures
from settlement s left join settlement_sign g
  on g.settlement_id = s.id and g.revision = s.revision and g.figures_hash = s.figures_hash
where s.approved_at is not null
group by s.id, s.number
having count(distinct g.member_id) <> 2 or sum(g.step = 'APPROVED') <> 1
union all
-- so does what was approved and sent back
select r.settlement_id, r.approval, count(distinct g.member_id), count(*)
from settlement_recall r left join settlement_sign g
  on g.settlement_id = r.settlement_id and g.revision = r.revision and g.figures_hash = r.figures_hash
group by r.settlement_id, r.approval
having count(distinct g.member_id) <> 2 or sum(g.step = 'APPROVED') <> 1
