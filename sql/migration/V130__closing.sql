-- Why: what happens at a deadline. closing_result is what the ledger said when a project was decided, beside what the
-- counter said, which is never trusted; from then on pages show it, because the totals row falls as refunds are owed.
-- payment.clear_at is when the provider was last asked and its answer left nothing open: a project is decided when all
-- its payments were clear after the deadline. closing_result is also the lock under which one writer at a time confirms
-- or sends back a project's pledges.

alter table project
  add column called_off_at datetime(6) null,
  add column called_off_reason varchar(500) null,
  add constraint project_called_off check ((called_off_at is null) = (called_off_reason is null));

alter table payment add column clear_at datetime(6) null;

alter table refund add key refund_by_project (project_id, state, id);

create table closing_result (
  project_id bigint not null primary key,
  result varchar(10) character set ascii not null,
  goal bigint not null,
  ledger_held bigint not null,
  owed_back bigint not null,
  counted bigint not null,
  backers int not null,
  totals_row_raised bigint not null,
  totals_drift bigint not null,
  live_counter_raised bigint null,
  unclear_payments int not null,
  decided_at datetime(6) not null,
  finished_at datetime(6) null,
  constraint closing_result_project foreign key (project_id) references project (id),
  constraint closing_result_kind check (result in ('SUCCEEDED', 'FAILED', 'CALLED_OFF')),
  constraint closing_result_counted check (counted = ledger_held - owed_back and counted >= 0),
  constraint closing_result_drift check (totals_drift = totals_row_raised - counted),
  constraint closing_result_fits check (result = 'CALLED_OFF' or (result = 'SUCCEEDED') = (counted >= goal)),
  key closing_result_unfinished (finished_at, project_id)
) engine = innodb;

-- every move of a deadline, with the one before it, for the project's page
create table project_deadline_move (
  id bigint not null auto_increment primary key,
  project_id bigint not null,
  closes_at_before datetime(6) not null,
  closes_at datetime(6) not null,
  by_member bigint not null,
  reason varchar(500) not null,
  at datetime(6) not null,
  constraint deadline_move_project foreign key (project_id) references project (id),
  key deadline_move_of (project_id, id)
) engine = innodb;
