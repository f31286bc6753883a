-- a pledge's lines, without their discounts, and donation add up to its total, and its lines are of its project's rewards
select p.id, p.number, p.total, p.donation, coalesce(sum(l.amount - l.discount), 0) as lines_total
from pledge p left join pledge_line l on l.pledge_id = p.id
group by p.id, p.number, p.total, p.donation
having p.total <> p.donation + coalesce(sum(l.amount - l.discount), 0)
union all
select l.pledge_id, 'foreign reward', l.reward_id, l.project_id, r.project_id
from pledge_line l left join reward r on r.id = l.reward_id
where r.id is null or r.project_id <> l.project_id
