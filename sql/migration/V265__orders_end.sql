-- Why: an order whose node dies while it is carried out is answered by what came of it. So whatever an order brings
-- about names its form: the run it began, the word it left for one, the approval it asked for or decided, the days it
-- had caught up. All of these are found by what they are about.

alter table run_request
  add column order_token char(32) character set ascii collate ascii_bin null;

alter table job_guard
  add column wanted_order char(32) character set ascii collate ascii_bin null;

alter table run_approval
  add column asked_order char(32) character set ascii collate ascii_bin null,
  add column decided_order char(32) character set ascii collate ascii_bin null;

alter table run_catch_up
  add column asked_order char(32) character set ascii collate ascii_bin null;
