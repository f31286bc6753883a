-- only what two people signed for has a statement, and its file is sealed, kept and has the hash noted here; what is of an
-- approval that was sent back is superseded, and nothing else is
select t.settlement_id, t.version, t.language, t.format, f.sha256, t.sha256 as noted
from settlement_statement t
  join settlement s on s.id = t.settlement_id
  left join stored_file f on f.id = t.file_id
where (t.superseded_at is null and (s.approved_at is null or t.version <> s.recalls + 1))
  or (t.superseded_at is not null and t.version > s.recalls)
  or f.id is null or f.kept_at is null or f.dropped_at is not null or f.sha256 <> t.sha256 or f.bytes <> t.bytes
