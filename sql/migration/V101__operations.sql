-- Why: which node runs what, who asked for it, and who may still write for it.
-- A node beats its row with the database's time, so that no node's clock decides whether another lives.
-- job_guard has one row per piece of work for good: its fence only ever grows, and whoever holds an older one can
-- commit nothing any more. Chunks hold it shared while they commit, so the wish to stop is kept with the request. It backs the named lock taken around starting, which dies with its connection.

create table node (
  id char(36) character set ascii not null primary key,
  name varchar(60) not null,
  roles varchar(40) character set ascii not null,
  version varchar(60) not null,
  started_at datetime(6) not null,
  beat_at datetime(6) not null,
  skew_ms bigint not null,
  deciding boolean not null,
  gone_at datetime(6) null,
  key node_by_beat (gone_at, beat_at)
) engine = innodb;

create table job_guard (
  job_name varchar(100) character set ascii not null,
  identity varchar(120) character set ascii not null,
  fence bigint not null,
  owner char(36) character set ascii null,
  request_id bigint null,
  execution_id bigint null,
  since datetime(6) null,
  resume_at datetime(6) null,
  wanted_cause varchar(12) character set ascii null,
  wanted_by bigint null,
  wanted_reason varchar(300) null,
  failures int not null default 0,
  primary key (job_name, identity),
  key job_guard_by_owner (owner),
  key job_guard_by_request (request_id),
  key job_guard_to_resume (resume_at)
) engine = innodb;

create table run_request (
  id bigint not null auto_increment primary key,
  job_name varchar(100) character set ascii not null,
  identity varchar(120) character set ascii not null,
  fence bigint not null,
  cause varchar(12) character set ascii not null,
  member_id bigint null,
  reason varchar(300) not null,
  node char(36) character set ascii not null,
  requested_at datetime(6) not null,
  execution_id bigint null,
  stop_wanted_at datetime(6) null,
  stop_wanted_by bigint null,
  stop_seen_at datetime(6) null,
  ended_at datetime(6) null,
  outcome varchar(12) character set ascii null,
  constraint run_request_once unique (job_name, identity, fence),
  key run_request_of_execution (execution_id),
  key run_request_by_end (outcome, ended_at, id)
) engine = innodb;

create table operation_audit (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  member_id bigint null,
  node char(36) character set ascii null,
  action varchar(30) character set ascii not null,
  job_name varchar(100) character set ascii not null,
  identity varchar(120) character set ascii null,
  execution_id bigint null,
  reason varchar(300) not null,
  outcome varchar(300) not null,
  key operation_audit_of_job (job_name, id)
) engine = innodb;
