-- Why: an artist's project, what it offers and what it has raised.
-- project_total is apart from project so that the hot row of every capture is small and locked last.
-- edits is counted up with every change, so that the version also moves when only rewards or the account change.
-- Stock lives in columns changed by one conditional statement; the CHECKs make overselling impossible, not unlikely.

create table project (
  id bigint not null auto_increment primary key,
  slug varchar(80) character set ascii not null,
  artist_id bigint not null,
  title varchar(60) not null,
  summary varchar(140) not null,
  story mediumtext not null,
  artist_name varchar(60) not null,
  venue varchar(80) not null,
  show_at datetime(6) null,
  poster varchar(120) character set ascii not null,
  goal bigint not null,
  opens_at datetime(6) null,
  closes_at datetime(6) null,
  state varchar(20) character set ascii not null,
  submitted_at datetime(6) null,
  opened_at datetime(6) null,
  closed_at datetime(6) null,
  created_at datetime(6) not null,
  edits int not null default 0,
  version bigint not null,
  constraint project_slug unique (slug),
  constraint project_state check (state in
    ('DRAFT', 'IN_REVIEW', 'APPROVED', 'FUNDING', 'CLOSING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  constraint project_goal check (goal >= 0),
  constraint project_period check (opens_at is null or closes_at is null or opens_at < closes_at),
  key project_by_artist (artist_id, id),
  key project_by_state (state, closes_at, id),
  key project_by_opening (state, opens_at, id),
  key project_by_opened (state, opened_at, id),
  key project_by_closed (state, closed_at, id),
  key project_by_submission (state, submitted_at, id),
  fulltext key project_words (title, summary, artist_name) with parser ngram
) engine = innodb;

create table project_hashtag (
  project_id bigint not null,
  tag varchar(30) collate utf8mb4_bin not null,
  primary key (project_id, tag),
  key project_by_hashtag (tag, project_id),
  constraint project_hashtag_project foreign key (project_id) references project (id)
) engine = innodb;

create table project_history (
  id bigint not null auto_increment primary key,
  project_id bigint not null,
  from_state varchar(20) character set ascii null,
  to_state varchar(20) character set ascii not null,
  by_member bigint null,
  reason varchar(500) not null,
  at datetime(6) not null,
  key project_history_of (project_id, id),
  constraint project_history_project foreign key (project_id) references project (id)
) engine = innodb;

create table project_total (
  project_id bigint not null primary key,
  raised bigint not null default 0,
  backers int not null default 0,
  constraint project_total_project foreign key (project_id) references project (id),
  constraint project_total_raised check (raised >= 0),
  constraint project_total_backers check (backers >= 0)
) engine = innodb;

-- where the totals stood at the end of each day in Seoul, so that a chart reads sixty rows and not every pledge
create table project_day (
  project_id bigint not null,
  day date not null,
  raised bigint not null,
  backers int not null,
  primary key (project_id, day),
  constraint project_day_project foreign key (project_id) references project (id)
) engine = innodb;

create table project_payout_account (
  project_id bigint not null primary key,
  bank varchar(30) character set ascii not null,
  account_number_sealed varbinary(255) not null,
  account_hint varchar(20) not null,
  holder_sealed varbinary(255) not null,
  constraint project_payout_account_project foreign key (project_id) references project (id)
) engine = innodb;

-- stock null: unlimited. sold counts what is held or paid, so what is left is stock - sold.
create table reward (
  id bigint not null auto_increment primary key,
  project_id bigint not null,
  position int not null,
  kind varchar(10) character set ascii not null,
  title varchar(60) not null,
  description varchar(500) not null,
  price bigint not null,
  stock int null,
  sold int not null default 0,
  per_person int null,
  withdrawn boolean not null default false,
  key reward_of_project (project_id, position),
  constraint reward_project foreign key (project_id) references project (id),
  constraint reward_kind check (kind in ('TICKET', 'GOODS', 'THANKS')),
  constraint reward_price check (price >= 1000),
  constraint reward_stock check (sold >= 0 and (stock is null or sold <= stock)),
  constraint reward_per_person check (per_person is null or per_person > 0)
) engine = innodb;

create table reward_option (
  id bigint not null auto_increment primary key,
  reward_id bigint not null,
  position int not null,
  name varchar(40) not null,
  surcharge bigint not null,
  stock int null,
  sold int not null default 0,
  key option_of_reward (reward_id, position),
  constraint option_reward foreign key (reward_id) references reward (id),
  constraint option_surcharge check (surcharge >= 0),
  constraint option_stock check (sold >= 0 and (stock is null or sold <= stock))
) engine = innodb;
