-- Why: how approved settlements leave our account: in batches one person makes and another confirms.
-- living is null once a payout was dropped or has bounced, so payout_alive lets a settlement have one payout that may
-- still move money, whatever races; payout_attempt numbers the ones that were really tried. A dropped one never was.
-- Account and holder are frozen as they were when the batch was made; payee_version says which profile that was, and a
-- batch is not confirmed after it changed.
-- no is a payout's place in its batch: three digits are all that fits behind our name in a passbook.
-- A result file is read once per batch; its rows say which payout each was about, and whether it changed anything.

create table payout_batch (
  id bigint not null auto_increment primary key,
  number char(10) character set ascii collate ascii_bin not null,
  state varchar(10) character set ascii not null,
  payouts int not null,
  total bigint not null,
  figures_hash char(64) character set ascii collate ascii_bin not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  confirmed_by bigint null,
  confirmed_at datetime(6) null,
  closed_at datetime(6) null,
  version bigint not null,
  constraint payout_batch_number unique (number),
  constraint payout_batch_state check (state in ('DRAFT', 'CONFIRMED', 'CLOSED', 'DISCARDED')),
  constraint payout_batch_two_people check (confirmed_by <> created_by),
  constraint payout_batch_confirmed check
    ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is not null) = (state in ('CONFIRMED', 'CLOSED'))),
  constraint payout_batch_closed check ((closed_at is not null) = (state in ('CLOSED', 'DISCARDED'))),
  constraint payout_batch_figures check (payouts >= 0 and total >= 0),
  key payout_batch_by_state (state, id)
) engine = innodb;

create table payout (
  id bigint not null auto_increment primary key,
  batch_id bigint not null,
  no int not null,
  settlement_id bigint not null,
  artist_id bigint not null,
  attempt int not null,
  amount bigint not null,
  bank varchar(30) character set ascii not null,
  account_sealed varbinary(255) not null,
  account_hint varchar(20) character set ascii not null,
  holder_sealed varbinary(255) not null,
  payee_version bigint not null,
  state varchar(10) character set ascii not null,
  bank_message varchar(250) null,
  paid_on date null,
  version bigint not null,
  living tinyint generated always as (case when state in ('PLANNED', 'INSTRUCTED', 'PAID') then 1 end) virtual,
  tried tinyint generated always as (case when state <> 'DROPPED' then 1 end) virtual,
  constraint payout_alive unique (living, settlement_id),
  constraint payout_attempt unique (tried, settlement_id, attempt),
  constraint payout_place unique (batch_id, no),
  constraint payout_of_batch foreign key (batch_id) references payout_batch (id),
  constraint payout_of_settlement foreign key (settlement_id) references settlement (id),
  constraint payout_state check (state in ('PLANNED', 'DROPPED', 'INSTRUCTED', 'PAID', 'BOUNCED')),
  constraint payout_amount check (amount > 0),
  constraint payout_counts check (attempt > 0 and no between 1 and 999),
  constraint payout_paid_on check (state <> 'PAID' or paid_on is not null)
) engine = innodb;

create table payout_batch_history (
  id bigint not null auto_increment primary key,
  batch_id bigint not null,
  what varchar(12) character set ascii not null,
  state varchar(10) character set ascii not null,
  by_member bigint not null,
  detail varchar(300) not null,
  at datetime(6) not null,
  constraint payout_batch_history_batch foreign key (batch_id) references payout_batch (id),
  constraint payout_batch_history_what check
    (what in ('MADE', 'DROPPED_ONE', 'DISCARDED', 'CONFIRMED', 'FILE_TAKEN', 'RESULT_READ', 'RETURNED', 'CLOSED')),
  key payout_batch_history_of (batch_id, id)
) engine = innodb;

create table payout_history (
  id bigint not null auto_increment primary key,
  payout_id bigint not null,
  from_state varchar(10) character set ascii null,
  to_state varchar(10) character set ascii not null,
  by_member bigint not null,
  reason varchar(250) not null,
  at datetime(6) not null,
  constraint payout_history_payout foreign key (payout_id) references payout (id),
  key payout_history_of (payout_id, id)
) engine = innodb;

create table payout_result_file (
  id bigint not null auto_increment primary key,
  batch_id bigint not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  by_member bigint not null,
  at datetime(6) not null,
  constraint payout_result_file_once unique (batch_id, sha256),
  constraint payout_result_file_batch foreign key (batch_id) references payout_batch (id)
) engine = innodb;

create table payout_result_row (
  file_id bigint not null,
  line int not null,
  payout_id bigint not null,
  verdict varchar(10) character set ascii not null,
  changed tinyint not null,
  message varchar(250) null,
  primary key (file_id, line),
  constraint payout_result_row_once unique (file_id, payout_id),
  constraint payout_result_row_file foreign key (file_id) references payout_result_file (id),
  constraint payout_result_row_payout foreign key (payout_id) references payout (id),
  constraint payout_result_row_verdict check (verdict in ('PAID', 'BOUNCED'))
) engine = innodb;

create trigger payout_batch_history_keeps before update on payout_batch_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only';
create trigger payout_batch_history_stays before delete on payout_batch_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only';
create trigger payout_history_keeps before update on payout_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only';
create trigger payout_history_stays before delete on payout_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only';

delimiter //

-- what was signed for is what is paid: amount and account of a payout never change
create trigger payout_keeps before update on payout for each row
begin
  if new.batch_id <> old.batch_id or new.no <> old.no or new.settlement_id <> old.settlement_id
     or new.artist_id <> old.artist_id or new.attempt <> old.attempt or new.amount <> old.amount
     or new.bank <> old.bank or new.account_sealed <> old.account_sealed or new.holder_sealed <> old.holder_sealed
     or new.payee_version <> old.payee_version then
    signal sqlstate '45000' set message_text = 'what a payout pays to whom is never changed';
  end if;
end//

create trigger payout_stays before delete on payout for each row
  signal sqlstate '45000' set message_text = 'payouts are dropped, not deleted'//

delimiter ;
