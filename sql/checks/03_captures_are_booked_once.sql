-- every captured payment has exactly its capture entry, over exactly its amount
select y.id, y.number, y.captured, sum(p.amount) as booked
from payment y
left join journal_entry e on e.business_key = concat('capture:', y.number)
left join posting p on p.entry_id = e.id and p.account_id = 1
where y.captured > 0 or e.id is not null
group by y.id, y.number, y.captured
having y.captured <> coalesce(sum(p.amount), 0)
