-- what a project says it raised, and from how many people = its pledges that count
select t.project_id, t.raised, t.backers, coalesce(p.raised, 0) as by_pledges, coalesce(p.backers, 0) as people
from project_total t
left join (
  select project_id, sum(total) as raised, count(distinct member_id) as backers
  from pledge where state in ('PAID', 'CONFIRMED', 'SETTLED') group by project_id
) p on p.project_id = t.project_id
where t.raised <> coalesce(p.raised, 0) or t.backers <> coalesce(p.backers, 0)
