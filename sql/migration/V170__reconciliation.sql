-- Why: whether the provider's record of what moved says what ours says, day by day in Seoul, and what was done about
-- every movement on which they differ.
-- provider_movement is what the provider told: one row per capture (by its transaction) and per cancellation (by its
-- id), on the one day it happened, however often and for whichever day it is read. What is only found out after its
-- day was reconciled is marked late.
-- The id comes first in its key, because the optimiser takes an index that begins with one of two words for a narrow one
-- while the table is young.
-- reconciliation_run is one night's work; it notes how far the ledger had got when it began, so that a day can be told
-- from one whose money has moved since. reconciled_day also says how far a run has come with it, so that whoever takes
-- the run up goes on there.
-- A difference is one movement and one thing that is wrong with it; found again it is the same row, and gone with a
-- later run it is moot. No foreign key to payment or refund: what differs may not exist here.

create table reconciliation_run (
  id bigint not null auto_increment primary key,
  business_date date not null,
  entries_upto bigint not null,
  begun_at datetime(6) not null,
  constraint reconciliation_run_once unique (business_date)
) engine = innodb;

create table reconciled_day (
  business_date date not null primary key,
  run_id bigint not null,
  phase varchar(10) character set ascii not null,
  provider_place varchar(500) null,
  place_at datetime(6) null,
  place_id bigint not null default 0,
  unknown_events int not null default 0,
  their_captures int not null default 0,
  their_captured bigint not null default 0,
  their_refunds int not null default 0,
  their_refunded bigint not null default 0,
  our_captures int not null default 0,
  our_captured bigint not null default 0,
  our_refunds int not null default 0,
  our_refunded bigint not null default 0,
  found int not null default 0,
  entries_upto bigint null,
  again boolean not null default false,
  begun_at datetime(6) not null,
  first_done_at datetime(6) null,
  done_at datetime(6) null,
  constraint reconciled_day_run foreign key (run_id) references reconciliation_run (id),
  constraint reconciled_day_phase check (phase in
    ('READ', 'FORGET', 'THEIRS', 'CAPTURES', 'REFUNDS', 'GONE', 'DONE')),
  constraint reconciled_day_done check (phase <> 'DONE' or (done_at is not null and entries_upto is not null)),
  key reconciled_day_to_do (run_id, phase, business_date),
  key reconciled_day_again (again, business_date)
) engine = innodb;

create table provider_movement (
  id bigint not null auto_increment primary key,
  business_date date not null,
  movement varchar(8) character set ascii not null,
  external_id varchar(80) character set ascii collate ascii_bin not null,
  payment_number varchar(64) character set ascii collate ascii_bin not null,
  refund_number char(14) character set ascii collate ascii_bin null,
  amount bigint not null,
  currency varchar(10) character set ascii not null,
  store_id varchar(80) character set ascii not null,
  channel_type varchar(10) character set ascii null,
  channel_key varchar(120) character set ascii null,
  happened_at datetime(6) not null,
  late boolean not null,
  asked_for boolean not null,
  read_run bigint not null,
  constraint provider_movement_once unique (external_id, movement),
  constraint provider_movement_kind check (movement in ('CAPTURE', 'REFUND')),
  key provider_movement_of_day (business_date, id),
  key provider_movement_of_payment (payment_number, movement),
  key provider_movement_of_refund (refund_number)
) engine = innodb;

create table difference (
  id bigint not null auto_increment primary key,
  business_date date not null,
  kind varchar(14) character set ascii not null,
  movement varchar(8) character set ascii not null,
  external_id varchar(80) character set ascii collate ascii_bin not null,
  payment_number varchar(64) character set ascii collate ascii_bin not null,
  payment_id bigint null,
  refund_id bigint null,
  project_id bigint null,
  our_amount bigint null,
  our_state varchar(20) character set ascii null,
  our_detail varchar(120) null,
  their_amount bigint null,
  their_state varchar(20) character set ascii null,
  their_detail varchar(120) null,
  state varchar(10) character set ascii not null,
  owner bigint null,
  note varchar(300) null,
  found_at datetime(6) not null,
  settled_at datetime(6) null,
  seen_run bigint not null,
  version bigint not null,
  constraint difference_once unique (business_date, kind, movement, external_id),
  constraint difference_kind check (kind in ('MISSING_THERE', 'MISSING_HERE', 'AMOUNT', 'STATUS', 'DUPLICATE', 'LATE',
    'CURRENCY', 'STORE', 'CHANNEL', 'REFERENCE')),
  constraint difference_movement check (movement in ('CAPTURE', 'REFUND')),
  constraint difference_state check (state in ('OPEN', 'TAKEN', 'EXPLAINED', 'CORRECTED', 'MOOT')),
  constraint difference_taken check (state <> 'TAKEN' or owner is not null),
  constraint difference_settled check (state not in ('EXPLAINED', 'CORRECTED') or note is not null),
  key difference_by_state (state, found_at, id),
  key difference_of_day (business_date, state, id),
  key difference_of_project (project_id, state),
  key difference_of_payment (payment_number, state)
) engine = innodb;

create table difference_history (
  id bigint not null auto_increment primary key,
  difference_id bigint not null,
  from_state varchar(10) character set ascii null,
  to_state varchar(10) character set ascii not null,
  by_member bigint null,
  reason varchar(300) not null,
  at datetime(6) not null,
  constraint difference_history_difference foreign key (difference_id) references difference (id),
  key difference_history_of (difference_id, id)
) engine = innodb;

-- our side of a day, in the order of time
alter table payment add key payment_by_capture (captured_at, id);
alter table refund
  add key refund_by_end (done_at, id),
  add key refund_by_cancellation (cancellation_id);
