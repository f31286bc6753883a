-- every row of the audit trail is as it was written and follows the one before it; none is missing, slipped in or cut off
select 'changed' as what, a.id, a.place
from operation_audit a
where a.place is not null and a.hash <> sha2(concat_ws('|', a.prev_hash,
  concat(length(a.place), ':', a.place),
  concat(26, ':', date_format(a.at, '%Y-%m-%dT%H:%i:%s.%f')),
  coalesce(concat(length(a.member_id), ':', a.member_id), '-'),
  coalesce(concat(length(a.approved_by), ':', a.approved_by), '-'),
  coalesce(concat(length(a.node), ':', a.node), '-'),
  concat(length(a.action), ':', a.action),
  coalesce(concat(length(a.job_name), ':', a.job_name), '-'),
  coalesce(concat(length(a.identity), ':', a.identity), '-'),
  coalesce(concat(length(a.execution_id), ':', a.execution_id), '-'),
  coalesce(concat(length(a.thing_kind), ':', a.thing_kind), '-'),
  coalesce(concat(length(a.thing), ':', a.thing), '-'),
  coalesce(concat(length(a.settlement_id), ':', a.settlement_id), '-'),
  coalesce(concat(length(a.amount), ':', a.amount), '-'),
  concat(length(a.reason), ':', a.reason),
  concat(length(a.outcome), ':', a.outcome)), 256)
union all
select 'not after the one before it', a.id, a.place
from operation_audit a left join operation_audit b on b.place = a.place - 1
where a.place is not null and a.prev_hash <> coalesce(b.hash, if(a.place = 1, repeat('0', 64), ''))
union all
select 'slipped in', a.id, a.place
from operation_audit a join audit_head h on a.place > h.place or (a.place is null and h.opened)
union all
select 'cut off', null, h.place
from audit_head h left join operation_audit a on a.place = h.place
where h.place > 0 and coalesce(a.hash, '') <> h.hash
union all
select 'no head', null, null from dual where not exists (select 1 from audit_head)
