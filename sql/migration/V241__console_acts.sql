-- Why: what a person does to jobs has one effect however often they press, and a job that moves money starts when a
-- second person has seen the same figures.
-- console_order has one row per form and person: its primary key lets one click through, the others read what came of it.
-- A run_approval is open for a piece of work once at a time. It is used up by the launch it allows, which takes the hash
-- of the world anew; figures are kept as they were seen, to say what is different now.

create table console_order (
  member_id bigint not null,
  token char(32) character set ascii collate ascii_bin not null,
  action varchar(20) character set ascii not null,
  about varchar(240) character set ascii not null,
  begun_at datetime(6) not null,
  done boolean null,
  outcome varchar(60) character set ascii null,
  detail varchar(300) null,
  request_id bigint null,
  primary key (member_id, token),
  key console_order_by_age (begun_at)
) engine = innodb;

create table run_approval (
  id bigint not null auto_increment primary key,
  job_name varchar(100) character set ascii not null,
  identity varchar(120) character set ascii not null,
  hash char(64) character set ascii collate ascii_bin not null,
  figures varchar(1000) character set ascii not null,
  reason varchar(250) not null,
  asked_by bigint not null,
  asked_at datetime(6) not null,
  expires_at datetime(6) not null,
  state varchar(10) character set ascii not null,
  decided_by bigint null,
  decided_at datetime(6) null,
  decided_why varchar(250) null,
  launched_at datetime(6) null,
  figures_then varchar(1000) character set ascii null,
  outcome varchar(300) null,
  open_once tinyint generated always as (case when state in ('ASKED', 'APPROVED') then 1 end) virtual,
  constraint run_approval_open unique (job_name, identity, open_once),
  constraint run_approval_state check (state in
    ('ASKED', 'APPROVED', 'LAUNCHED', 'DECLINED', 'CHANGED', 'EXPIRED', 'STOOD_DOWN')),
  constraint run_approval_two check (decided_by is null or state = 'DECLINED' or decided_by <> asked_by),
  key run_approval_by_state (state, id)
) engine = innodb;
