-- Why: the books. Double entry, insert only; a mistake is corrected by a reversing entry.
-- business_key is what makes booking the same fact twice impossible.

create table account (
  id smallint not null primary key,
  code varchar(30) character set ascii not null,
  kind varchar(10) character set ascii not null,
  constraint account_code unique (code),
  constraint account_kind check (kind in ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE'))
) engine = innodb;

insert into account (id, code, kind) values
  (1, 'PG_RECEIVABLE', 'ASSET'),
  (2, 'BANK', 'ASSET'),
  (3, 'PLEDGES_HELD', 'LIABILITY'),
  (4, 'ARTIST_PAYABLE', 'LIABILITY'),
  (5, 'PLATFORM_FEE', 'INCOME'),
  (6, 'PAYMENT_FEE', 'INCOME'),
  (7, 'VAT_PAYABLE', 'LIABILITY'),
  (8, 'WITHHOLDING_PAYABLE', 'LIABILITY'),
  (9, 'PG_COST', 'EXPENSE'),
  (10, 'PROMOTION_COST', 'EXPENSE');

create table journal_entry (
  id bigint not null auto_increment primary key,
  kind varchar(20) character set ascii not null,
  business_key varchar(80) character set ascii collate ascii_bin not null,
  occurred_at datetime(6) not null,
  memo varchar(200) not null,
  constraint journal_entry_once unique (business_key),
  key journal_entry_by_time (occurred_at, id)
) engine = innodb;

-- amount: positive debits, negative credits; they cancel out within an entry.
create table posting (
  id bigint not null auto_increment primary key,
  entry_id bigint not null,
  account_id smallint not null,
  project_id bigint null,
  amount bigint not null,
  constraint posting_entry foreign key (entry_id) references journal_entry (id),
  constraint posting_account foreign key (account_id) references account (id),
  constraint posting_something check (amount <> 0),
  key posting_of_entry (entry_id),
  key posting_by_account (account_id, project_id, amount)
) engine = innodb;

create trigger journal_entry_keeps before update on journal_entry for each row
  signal sqlstate '45000' set message_text = 'the ledger is insert-only';
create trigger journal_entry_stays before delete on journal_entry for each row
  signal sqlstate '45000' set message_text = 'the ledger is insert-only';
create trigger posting_keeps before update on posting for each row
  signal sqlstate '45000' set message_text = 'the ledger is insert-only';
create trigger posting_stays before delete on posting for each row
  signal sqlstate '45000' set message_text = 'the ledger is insert-only';
