-- Why: what the provider was asked for and what it said. One payment per pledge: a declined card is tried again
-- under the same id, because the provider lets only one attempt of an id succeed.
-- captured and refunded are what we booked; their sums must equal the ledger's.

create table payment (
  id bigint not null auto_increment primary key,
  number char(22) character set ascii collate ascii_bin not null,
  pledge_id bigint not null,
  project_id bigint not null,
  state varchar(16) character set ascii not null,
  method varchar(16) character set ascii not null,
  total bigint not null,
  captured bigint not null default 0,
  refunded bigint not null default 0,
  failure varchar(300) null,
  transaction_id varchar(80) character set ascii null,
  account_bank varchar(30) character set ascii null,
  account_number varchar(40) character set ascii null,
  deposit_until datetime(6) null,
  refund_bank varchar(30) character set ascii null,
  refund_account_sealed varbinary(255) null,
  refund_holder_sealed varbinary(255) null,
  refund_hint varchar(20) null,
  opened_at datetime(6) not null,
  captured_at datetime(6) null,
  ask_at datetime(6) null,
  asked int not null default 0,
  version bigint not null,
  constraint payment_number unique (number),
  constraint payment_of_pledge unique (pledge_id),
  constraint payment_pledge foreign key (pledge_id) references pledge (id),
  constraint payment_state check (state in
    ('READY', 'UNKNOWN', 'WAITING', 'PAID', 'PARTLY_REFUNDED', 'REFUNDED', 'FAILED', 'EXPIRED')),
  constraint payment_method check (method in ('CARD', 'KAKAOPAY', 'TOSSPAY', 'VIRTUAL_ACCOUNT')),
  constraint payment_amounts check (total > 0 and refunded >= 0 and refunded <= captured),
  key payment_to_ask (ask_at, id),
  key payment_by_project (project_id, state, id)
) engine = innodb;

create table payment_history (
  id bigint not null auto_increment primary key,
  payment_id bigint not null,
  from_state varchar(16) character set ascii null,
  to_state varchar(16) character set ascii not null,
  amount bigint not null,
  reason varchar(40) character set ascii not null,
  at datetime(6) not null,
  constraint payment_history_payment foreign key (payment_id) references payment (id),
  key payment_history_of (payment_id, id)
) engine = innodb;

-- Why: the provider sends a webhook up to six times and promises no order; one row per message id makes it one.
create table webhook_receipt (
  message_id varchar(100) character set ascii collate ascii_bin not null primary key,
  payment_number varchar(64) character set ascii null,
  type varchar(60) character set ascii not null,
  received_at datetime(6) not null,
  handled_at datetime(6) null,
  key webhook_by_age (received_at)
) engine = innodb;
