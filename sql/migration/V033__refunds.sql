-- Why: what is owed back, for which reason, and how far it got. One row per payment and once_key (the reason, or
-- the provider's cancellation id when somebody cancelled there): asking twice finds the first one. An attempt is written before the provider is called, and carries the
-- cancellable amount it guards with, because that guard is the only idempotency the provider's SDK has.

create table refund (
  id bigint not null auto_increment primary key,
  number char(14) character set ascii collate ascii_bin not null,
  payment_id bigint not null,
  pledge_id bigint not null,
  project_id bigint not null,
  reason varchar(20) character set ascii not null,
  once_key varchar(100) character set ascii collate ascii_bin not null,
  cancellation_id varchar(80) character set ascii collate ascii_bin null,
  amount bigint not null,
  state varchar(10) character set ascii not null,
  attempts int not null default 0,
  next_attempt_at datetime(6) not null,
  trouble varchar(300) null,
  requested_at datetime(6) not null,
  done_at datetime(6) null,
  version bigint not null,
  constraint refund_number unique (number),
  constraint refund_once unique (payment_id, once_key),
  constraint refund_payment foreign key (payment_id) references payment (id),
  constraint refund_pledge foreign key (pledge_id) references pledge (id),
  constraint refund_amount check (amount > 0),
  constraint refund_state check (state in ('OWED', 'ASKED', 'PENDING', 'DONE', 'PARKED', 'MOOT')),
  key refund_due (state, next_attempt_at, id),
  key refund_of_pledge (pledge_id)
) engine = innodb;

create table refund_attempt (
  id bigint not null auto_increment primary key,
  refund_id bigint not null,
  sequence int not null,
  cancellable bigint not null,
  outcome varchar(10) character set ascii not null,
  cancellation_id varchar(80) character set ascii null,
  detail varchar(300) null,
  started_at datetime(6) not null,
  finished_at datetime(6) null,
  constraint refund_attempt_once unique (refund_id, sequence),
  constraint refund_attempt_refund foreign key (refund_id) references refund (id),
  constraint refund_attempt_outcome check (outcome in ('UNKNOWN', 'DONE', 'PENDING', 'REFUSED', 'NOTHING'))
) engine = innodb;

create table refund_history (
  id bigint not null auto_increment primary key,
  refund_id bigint not null,
  from_state varchar(10) character set ascii null,
  to_state varchar(10) character set ascii not null,
  by_member bigint null,
  reason varchar(300) not null,
  at datetime(6) not null,
  constraint refund_history_refund foreign key (refund_id) references refund (id),
  key refund_history_of (refund_id, id)
) engine = innodb;
