-- Why: days on which a job did not come to its end are caught up in order, one after another, whichever node is there.
-- One at a time for a job; a period that was wanted and came to nothing ends it, so that none is skipped unseen.

create table run_catch_up (
  id bigint not null auto_increment primary key,
  job_name varchar(100) character set ascii not null,
  member_id bigint not null,
  reason varchar(250) not null,
  asked_at datetime(6) not null,
  state varchar(8) character set ascii not null,
  ended_at datetime(6) null,
  open_once tinyint generated always as (case when state = 'OPEN' then 1 end) virtual,
  constraint run_catch_up_open unique (job_name, open_once),
  constraint run_catch_up_state check (state in ('OPEN', 'DONE', 'STUCK')),
  key run_catch_up_by_state (state, id)
) engine = innodb;

create table run_catch_up_period (
  catch_up_id bigint not null,
  position int not null,
  identity varchar(120) character set ascii not null,
  wanted_at datetime(6) null,
  primary key (catch_up_id, position),
  constraint run_catch_up_period_of foreign key (catch_up_id) references run_catch_up (id)
) engine = innodb;
