-- Why: what an artist is owed for a project, line by line, and who signed for it.
-- A project is settled once for its sales; what is cancelled afterwards becomes negative lines of a later settlement,
-- so sequence counts them. A line is owned by one settlement: settlement_line_once makes it impossible that two own it.
-- running is the gross of all the project's lines up to and with this one. A fee is what is owed on running less what is
-- owed on it without the line, so that lines add up to the fee of their sum, over later settlements too.
-- discount_by says whose money a discount is: the artist's lowers the gross, Encore's is paid on top of what the fan paid.
-- A settlement calculated anew first forgets the lines of its revision before.
-- settlement_sign makes approval take two people and one set of figures; settlement_carry lets what an artist owes be
-- taken from one later settlement only.

alter table pledge_line
  add column discount bigint not null default 0,
  add column discount_by varchar(8) character set ascii null,
  add constraint line_discount check (discount >= 0 and discount < amount),
  add constraint line_discount_by check
    ((discount = 0) = (discount_by is null) and (discount_by is null or discount_by in ('ARTIST', 'PLATFORM')));

create table settlement (
  id bigint not null auto_increment primary key,
  number char(14) character set ascii collate ascii_bin not null,
  project_id bigint not null,
  artist_id bigint not null,
  sequence int not null,
  revision int not null,
  state varchar(12) character set ascii not null,
  held_from varchar(12) character set ascii null,
  held_reason varchar(250) null,
  due_on date not null,
  fee_policy_id bigint not null,
  withholding_rule_id bigint not null,
  payee_kind varchar(12) character set ascii not null,
  line_count int not null default 0,
  gross bigint not null default 0,
  promoted bigint not null default 0,
  platform_fee bigint not null default 0,
  payment_fee bigint not null default 0,
  vat bigint not null default 0,
  payable bigint not null default 0,
  carried_in bigint not null default 0,
  income_tax bigint not null default 0,
  local_tax bigint not null default 0,
  net bigint not null default 0,
  figures_hash char(64) character set ascii collate ascii_bin null,
  opened_at datetime(6) not null,
  calculated_at datetime(6) null,
  approved_at datetime(6) null,
  version bigint not null,
  constraint settlement_number unique (number),
  constraint settlement_once unique (project_id, sequence),
  constraint settlement_project foreign key (project_id) references project (id),
  constraint settlement_state check (state in
    ('CALCULATING', 'CALCULATED', 'CHECKED', 'APPROVED', 'INSTRUCTED', 'PAID', 'BOUNCED', 'CARRIED', 'HELD')),
  constraint settlement_held check
    ((state = 'HELD') = (held_from is not null) and (state = 'HELD') = (held_reason is not null)),
  constraint settlement_payable check (payable = gross - platform_fee - payment_fee - vat),
  constraint settlement_net check (net = payable + carried_in - income_tax - local_tax),
  constraint settlement_taxes check (income_tax >= 0 and local_tax >= 0 and (net >= 0 or income_tax + local_tax = 0)),
  constraint settlement_carried check (carried_in <= 0),
  constraint settlement_sealed check (state = 'CALCULATING' or figures_hash is not null),
  key settlement_by_state (state, due_on, id),
  key settlement_by_artist (artist_id, id)
) engine = innodb;

create table settlement_line (
  settlement_id bigint not null,
  no int not null,
  revision int not null,
  kind varchar(8) character set ascii not null,
  source_id bigint not null,
  pledge_id bigint not null,
  amount bigint not null,
  promoted bigint not null,
  running bigint not null,
  platform_fee bigint not null,
  payment_fee bigint not null,
  vat bigint not null,
  primary key (settlement_id, no),
  constraint settlement_line_once unique (kind, source_id),
  constraint settlement_line_settlement foreign key (settlement_id) references settlement (id),
  constraint settlement_line_kind check (kind in ('SALE', 'DONATION', 'REFUND')),
  constraint settlement_line_sign check ((kind = 'REFUND') = (amount < 0) and amount <> 0),
  constraint settlement_line_running check (running >= 0),
  key settlement_line_of_pledge (pledge_id, kind)
) engine = innodb;

create table settlement_sign (
  settlement_id bigint not null,
  revision int not null,
  step varchar(8) character set ascii not null,
  member_id bigint not null,
  figures_hash char(64) character set ascii collate ascii_bin not null,
  reason varchar(250) not null,
  at datetime(6) not null,
  primary key (settlement_id, revision, step),
  constraint settlement_sign_two_people unique (settlement_id, revision, member_id),
  constraint settlement_sign_settlement foreign key (settlement_id) references settlement (id),
  constraint settlement_sign_step check (step in ('CHECKED', 'APPROVED'))
) engine = innodb;

create table settlement_carry (
  from_settlement_id bigint not null primary key,
  artist_id bigint not null,
  amount bigint not null,
  since date not null,
  into_settlement_id bigint null,
  constraint settlement_carry_from foreign key (from_settlement_id) references settlement (id),
  constraint settlement_carry_into foreign key (into_settlement_id) references settlement (id),
  constraint settlement_carry_amount check (amount < 0),
  key settlement_carry_open (artist_id, into_settlement_id)
) engine = innodb;

create table settlement_history (
  id bigint not null auto_increment primary key,
  settlement_id bigint not null,
  from_state varchar(12) character set ascii null,
  to_state varchar(12) character set ascii not null,
  revision int not null,
  by_member bigint null,
  reason varchar(250) not null,
  at datetime(6) not null,
  constraint settlement_history_settlement foreign key (settlement_id) references settlement (id),
  key settlement_history_of (settlement_id, id)
) engine = innodb;

-- whoever signed for lines can rely on them: they are never changed, and go only while nobody has approved them
create trigger settlement_line_keeps before update on settlement_line for each row
  signal sqlstate '45000' set message_text = 'settlement lines are never changed';

delimiter //
create trigger settlement_line_stays before delete on settlement_line for each row
begin
  if exists (select 1 from settlement_sign where settlement_id = old.settlement_id and step = 'APPROVED') then
    signal sqlstate '45000' set message_text = 'the lines of an approved settlement stay';
  end if;
end//
delimiter ;
