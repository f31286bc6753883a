-- every entry's postings cancel out, and no entry is without postings
select e.id, e.kind, e.business_key, coalesce(sum(p.amount), 0) as off_by, count(p.id) as postings
from journal_entry e left join posting p on p.entry_id = e.id
group by e.id, e.kind, e.business_key
having coalesce(sum(p.amount), 0) <> 0 or count(p.id) < 2
