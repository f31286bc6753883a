-- Why: an order. One table serves pledges and, later, ticket sales.
-- request_key makes a form submitted twice one pledge; request_hash tells the same key with another body apart.
-- pledge_line has no foreign key to reward: its shared lock on the reward row would deadlock with the stock claim
-- that follows it; sql/checks finds an orphan instead.
-- Prices are copied into the lines, so that what a fan agreed to never changes under them.

create table pledge (
  id bigint not null auto_increment primary key,
  number char(14) character set ascii collate ascii_bin not null,
  project_id bigint not null,
  member_id bigint not null,
  state varchar(12) character set ascii not null,
  donation bigint not null,
  total bigint not null,
  hold_until datetime(6) not null,
  request_key char(36) character set ascii collate ascii_bin not null,
  request_hash char(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  paid_at datetime(6) null,
  version bigint not null,
  constraint pledge_number unique (number),
  constraint pledge_request unique (member_id, request_key),
  constraint pledge_project foreign key (project_id) references project (id),
  constraint pledge_state check (state in
    ('HELD', 'PAID', 'CONFIRMED', 'SETTLED', 'EXPIRED', 'RELEASED', 'REFUNDING', 'REFUNDED')),
  constraint pledge_total check (total >= 1000 and donation >= 0 and donation <= total),
  key pledge_by_member (member_id, id),
  key pledge_by_project (project_id, state, id),
  key pledge_due (state, hold_until, id)
) engine = innodb;

create table pledge_line (
  id bigint not null auto_increment primary key,
  pledge_id bigint not null,
  project_id bigint not null,
  member_id bigint not null,
  reward_id bigint not null,
  option_id bigint null,
  title varchar(60) not null,
  option_name varchar(40) null,
  unit_price bigint not null,
  quantity int not null,
  amount bigint not null,
  constraint line_pledge foreign key (pledge_id) references pledge (id),
  constraint line_quantity check (quantity > 0),
  constraint line_amount check (unit_price >= 1000 and amount = unit_price * quantity),
  key line_of_pledge (pledge_id, id),
  key line_by_person (reward_id, member_id)
) engine = innodb;

create table pledge_history (
  id bigint not null auto_increment primary key,
  pledge_id bigint not null,
  from_state varchar(12) character set ascii null,
  to_state varchar(12) character set ascii not null,
  by_member bigint null,
  reason varchar(40) character set ascii not null,
  at datetime(6) not null,
  constraint pledge_history_pledge foreign key (pledge_id) references pledge (id),
  key pledge_history_of (pledge_id, id)
) engine = innodb;

-- who backs a project, so that a person with several pledges is counted once
create table project_backer (
  project_id bigint not null,
  member_id bigint not null,
  pledges int not null,
  primary key (project_id, member_id),
  constraint backer_pledges check (pledges >= 0)
) engine = innodb;
