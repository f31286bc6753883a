-- Why: what a page says a project raised, and from how many people: while it runs the totals row, and once it is
-- decided the result, which later refunds do not change.
create or replace view project_figures as
select t.project_id, coalesce(c.counted, t.raised) as raised, coalesce(c.backers, t.backers) as backers
from project_total t left join closing_result c on c.project_id = t.project_id;
