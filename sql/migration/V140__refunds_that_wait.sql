-- Why: a refund that cannot go on by itself says in one word what it waits for, so that pages, letters and lists can
-- tell a missing account from a payment too old to cancel. Refusals are counted apart from attempts, because an attempt
-- nobody answered says nothing about the refund. What is unfinished is one indexed value: a project's refunds are read
-- by id and all refunds by their turn without sorting, however many are finished or due.

alter table refund
  add column refusals int not null default 0 after attempts,
  add column asked_at datetime(6) null after next_attempt_at,
  add column park_kind varchar(20) character set ascii null after trouble,
  add column remind_at datetime(6) null after park_kind,
  add column reminded int not null default 0 after remind_at,
  add column unfinished tinyint generated always as
    (case when state in ('OWED', 'ASKED', 'PENDING') then 1 end) virtual;

update refund set refusals = attempts where state in ('OWED', 'ASKED', 'PENDING', 'PARKED');

update refund set park_kind = case
    when trouble like 'no account%' then 'NO_ACCOUNT'
    when trouble like 'more is owed%' then 'MORE_THAN_LEFT'
    else 'TRIED_OFTEN' end
where state = 'PARKED';

-- whoever waits for an account is written to by the next reminder
update refund set remind_at = next_attempt_at where park_kind = 'NO_ACCOUNT';

alter table refund
  drop key refund_due,
  add key refund_due (unfinished, next_attempt_at, id),
  add key refund_to_pay (project_id, unfinished, id),
  add key refund_to_remind (remind_at, id),
  add key refund_parked (park_kind, id),
  add constraint refund_park_kind check ((state = 'PARKED') = (park_kind is not null)),
  add constraint refund_park_kinds check
    (park_kind in ('NO_ACCOUNT', 'ACCOUNT_REFUSED', 'TOO_OLD', 'MORE_THAN_LEFT', 'TRIED_OFTEN'));
