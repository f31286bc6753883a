-- Why: how the books stand must be read in a moment although they hold millions of postings. ledger_day keeps what each
-- account was debited and credited on each day in Seoul, up to the posting ledger_fold names; what was posted since is
-- added when somebody looks. Its day is the day it was booked on, as for the months.
-- upto moves only over postings that were seen a while before, because a number is given out before its row can be read.
-- The two keys on posting read an account, or an account of one project, newest first and with its sums.

create table ledger_day (
  account_id smallint not null,
  day date not null,
  debit bigint not null,
  credit bigint not null,
  primary key (account_id, day),
  constraint ledger_day_account foreign key (account_id) references account (id),
  constraint ledger_day_sides check (debit >= 0 and credit >= 0)
) engine = innodb;

create table ledger_fold (
  id tinyint not null primary key,
  upto bigint not null,
  seen bigint not null,
  seen_at datetime(6) not null,
  constraint ledger_fold_one check (id = 1),
  constraint ledger_fold_seen check (upto <= seen)
) engine = innodb;

insert into ledger_fold (id, upto, seen, seen_at) values (1, 0, 0, utc_timestamp(6));

alter table posting
  add key posting_in_order (account_id, id, amount),
  add key posting_of_project (project_id, account_id, id, amount);
