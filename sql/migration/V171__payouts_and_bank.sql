-- Why: whether what the provider says it pays out arrives at the bank. Its SDK has no call for that, so finance brings
-- in the provider's payout sheet and the bank's statement as files. A file is brought in once by its hash, and a line
-- once by what it says, because sheets overlap: a store has one payout a day, and a statement's balance tells two equal
-- transfers of one second apart.
-- A payout that meets its deposit is booked once; what meets nothing, or could meet several, waits for a person.

create table import_file (
  id bigint not null auto_increment primary key,
  kind varchar(8) character set ascii not null,
  file_hash char(64) character set ascii not null,
  name varchar(200) not null,
  lines_read int not null,
  lines_added int not null,
  imported_by bigint not null,
  imported_at datetime(6) not null,
  constraint import_file_once unique (kind, file_hash),
  constraint import_file_kind check (kind in ('PAYOUTS', 'BANK'))
) engine = innodb;

create table bank_line (
  id bigint not null auto_increment primary key,
  file_id bigint not null,
  line_no int not null,
  at datetime(6) not null,
  deposit bigint not null,
  withdrawal bigint not null,
  balance bigint not null,
  memo varchar(100) not null,
  state varchar(10) character set ascii not null,
  note varchar(300) null,
  settled_by bigint null,
  version bigint not null,
  constraint bank_line_file foreign key (file_id) references import_file (id),
  constraint bank_line_of_file unique (file_id, line_no),
  constraint bank_line_once unique (at, deposit, withdrawal, balance),
  constraint bank_line_one_way check (deposit >= 0 and withdrawal >= 0 and (deposit = 0) <> (withdrawal = 0)),
  constraint bank_line_state check (state in ('NEW', 'MATCHED', 'EXPLAINED')),
  constraint bank_line_explained check (state <> 'EXPLAINED' or note is not null),
  key bank_line_by_deposit (state, deposit, at),
  key bank_line_by_time (state, at, id)
) engine = innodb;

create table provider_payout (
  id bigint not null auto_increment primary key,
  file_id bigint not null,
  line_no int not null,
  settled_on date not null,
  store_id varchar(59) character set ascii collate ascii_bin not null,
  payments int not null,
  paid bigint not null,
  cancellations int not null,
  cancelled bigint not null,
  fee bigint not null,
  fee_vat bigint not null,
  amount bigint not null,
  state varchar(10) character set ascii not null,
  bank_line_id bigint null,
  note varchar(300) null,
  settled_by bigint null,
  version bigint not null,
  constraint provider_payout_file foreign key (file_id) references import_file (id),
  constraint provider_payout_line foreign key (bank_line_id) references bank_line (id),
  constraint provider_payout_of_file unique (file_id, line_no),
  constraint provider_payout_once unique (settled_on, store_id),
  constraint provider_payout_arrived_once unique (bank_line_id),
  constraint provider_payout_adds_up check (amount > 0 and amount = paid - cancelled - fee - fee_vat),
  constraint provider_payout_signs check (paid >= 0 and cancelled >= 0 and fee >= 0 and fee_vat >= 0),
  constraint provider_payout_state check (state in ('EXPECTED', 'MATCHED', 'EXPLAINED')),
  constraint provider_payout_matched check ((state = 'MATCHED') = (bank_line_id is not null)),
  constraint provider_payout_explained check (state <> 'EXPLAINED' or note is not null),
  key provider_payout_by_state (state, settled_on, id)
) engine = innodb;

create table provider_payout_history (
  id bigint not null auto_increment primary key,
  payout_id bigint null,
  bank_line_id bigint null,
  from_state varchar(10) character set ascii null,
  to_state varchar(10) character set ascii not null,
  by_member bigint null,
  reason varchar(300) not null,
  at datetime(6) not null,
  constraint provider_payout_history_payout foreign key (payout_id) references provider_payout (id),
  constraint provider_payout_history_line foreign key (bank_line_id) references bank_line (id),
  constraint provider_payout_history_one check ((payout_id is null) <> (bank_line_id is null)),
  key provider_payout_history_of (payout_id, id),
  key provider_payout_history_of_line (bank_line_id, id)
) engine = innodb;
