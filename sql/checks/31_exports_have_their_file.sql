-- a finished export has its file as it was sealed, an unfinished one has none, and its history ends where it is
select x.id, x.number, x.state, f.id as file, f.sha256, h.to_state
from export_request x
left join stored_file f on f.id = x.file_id and f.kept_at is not null and f.dropped_at is null
left join export_history h on h.id = (select max(id) from export_history where export_id = x.id)
where (x.state = 'DONE' and (f.id is null or f.sha256 <> x.sha256 or f.bytes <> x.bytes or x.rows_total <> x.rows_done))
   or h.to_state is null or h.to_state <> x.state
