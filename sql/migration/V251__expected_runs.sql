-- Why: a schedule that does not ring leaves no trace, so what should run is written down from the schedules themselves.
-- A row is a piece of work that was due. It goes when the work was done in time, and stays as LATE when it was done
-- afterwards, MISSING while nobody has begun it, BEGUN while a run of it speaks for itself, EXCUSED when a person said why
-- it need not be done. A schedule is watched from when it was first seen: nobody is blamed for the time before.
-- made_up: a later ring of the same job does the work of this one, too.

create table watched_schedule (
  job_name varchar(100) character set ascii not null primary key,
  cron varchar(120) character set ascii not null,
  seen_at datetime(6) not null,
  looked_until datetime(6) not null
) engine = innodb;

create table expected_run (
  id bigint not null auto_increment primary key,
  job_name varchar(100) character set ascii not null,
  identity varchar(120) character set ascii not null,
  due_at datetime(6) not null,
  late_at datetime(6) not null,
  made_up boolean not null,
  state varchar(10) character set ascii not null,
  paused boolean not null default false,
  found_at datetime(6) null,
  over_at datetime(6) null,
  over_by bigint null,
  over_reason varchar(300) null,
  constraint expected_run_once unique (job_name, identity),
  constraint expected_run_state check (state in ('WAITING', 'MISSING', 'BEGUN', 'LATE', 'EXCUSED')),
  constraint expected_run_over check ((state in ('LATE', 'EXCUSED')) = (over_at is not null)),
  key expected_run_by_state (state, due_at, id),
  key expected_run_by_end (over_at, id)
) engine = innodb;
