-- Why: what the provider told is kept for as long as something may still be proved by it, and whether a project's days are
-- compared is found out from what was booked since the last whole night, not from all that was ever booked.
-- whole_upto is the entry up to which every movement in the ledger lies on a day that was compared since it was booked.
-- tidied_at says that a day's movements went; read anew they are not late.
-- The last run so far is whole if no day is open and no movement is newer than the comparison of its day.

alter table reconciliation_run
  add column whole_upto bigint null;

alter table reconciled_day
  add column tidied_at datetime(6) null,
  add key reconciled_day_open (phase, business_date);

set @run = (select id from reconciliation_run order by entries_upto desc, id desc limit 1);
set @day = (select business_date from reconciliation_run where id = @run);
set @upto = (select entries_upto from reconciliation_run where id = @run);
set @upto = least(@upto,
  coalesce((select min(id) - 1 from journal_entry where booked_on > @day), @upto),
  coalesce((select min(id) - 1 from journal_entry where occurred_at >= @day + interval 15 hour), @upto));

update reconciliation_run
set whole_upto = @upto
where id = @run
  and not exists (select 1 from reconciled_day d where d.phase <> 'DONE' and d.business_date <= @day)
  and not exists (
    select 1 from journal_entry e
      left join reconciled_day d on d.business_date = date(e.occurred_at + interval 9 hour)
    where e.kind in ('CAPTURE', 'REFUND') and e.id <= @upto and (d.entries_upto is null or d.entries_upto < e.id));
