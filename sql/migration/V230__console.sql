-- Why: the console finds runs by state, job, node, who asked, what they are about and when, a page at a time among a
-- million. state is what the columns beside it say in one word, so that it can be indexed; ids grow with time, so each
-- key gives a list in the order it is shown in. Which key is used is named in the query: MySQL would rather walk the
-- whole table backwards for the first fifty rows of a rare combination.
-- A refund's attempt names the run it was made in, so that one leads to the other; others than runs leave it empty.

alter table run_request
  add column state varchar(12) character set ascii generated always as (case
    when outcome = 'FENCED' then 'TAKEN_OVER'
    when outcome is not null then outcome
    when stop_wanted_at is not null then 'STOPPING'
    when execution_id is null then 'WAITING'
    else 'RUNNING' end) virtual;

alter table run_request
  add key run_request_by_job (job_name, id),
  add key run_request_by_job_state (job_name, state, id),
  add key run_request_by_state (state, id),
  add key run_request_by_node (node, id),
  add key run_request_by_node_job (node, job_name, id),
  add key run_request_by_job_cause (job_name, cause, id),
  add key run_request_by_cause (cause, id),
  add key run_request_by_member (member_id, id),
  add key run_request_by_identity (identity, id),
  add key run_request_by_time (requested_at, id);

alter table refund_attempt
  add column run_id bigint null after sequence,
  add key refund_attempt_of_run (run_id, outcome, started_at, finished_at);
