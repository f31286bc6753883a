-- Why: a month's books are closed once and then stand. An entry belongs to the day it was booked on, not to the day its
-- fact occurred, so that what comes late is part of the next month and never changes a closed one.
-- month_balance has what each account held for each project (0: for none) when the month began, what moved, and what it
-- held when it ended; closing is the opening of the next.

drop trigger journal_entry_keeps;

alter table journal_entry add column booked_on date null after occurred_at;

update journal_entry set booked_on = date(occurred_at + interval 9 hour);

alter table journal_entry
  -- rows written by hand belong to the day they are written, too
  modify column booked_on date not null default (date(utc_timestamp() + interval 9 hour)),
  add key journal_entry_by_day (booked_on, id);

create trigger journal_entry_keeps before update on journal_entry for each row
  signal sqlstate '45000' set message_text = 'the ledger is insert-only';

create table closed_month (
  month date not null primary key,
  entries bigint not null,
  debit bigint not null,
  credit bigint not null,
  closed_at datetime(6) not null,
  constraint closed_month_first check (day(month) = 1),
  constraint closed_month_balances check (debit = credit)
) engine = innodb;

create table month_balance (
  month date not null,
  account_id smallint not null,
  project_id bigint not null,
  opening bigint not null,
  debit bigint not null,
  credit bigint not null,
  closing bigint not null,
  primary key (month, account_id, project_id),
  constraint month_balance_month foreign key (month) references closed_month (month),
  constraint month_balance_account foreign key (account_id) references account (id),
  constraint month_balance_adds_up check (closing = opening + debit - credit and debit >= 0 and credit >= 0)
) engine = innodb;

create trigger closed_month_keeps before update on closed_month for each row
  signal sqlstate '45000' set message_text = 'a closed month stands';
create trigger closed_month_stays before delete on closed_month for each row
  signal sqlstate '45000' set message_text = 'a closed month stands';
create trigger month_balance_keeps before update on month_balance for each row
  signal sqlstate '45000' set message_text = 'a closed month stands';
create trigger month_balance_stays before delete on month_balance for each row
  signal sqlstate '45000' set message_text = 'a closed month stands';
