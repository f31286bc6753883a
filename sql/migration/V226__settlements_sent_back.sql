-- Why: taxes hang on the day of paying, so an approved settlement nobody has paid may have to be reckoned anew.
-- recalls counts how often that happened. What was approved and sent back stays: settlement_recall keeps the figures and
-- who sent it back why, the books keep both entries, and its statements stay and say since when they hold no more.
-- approval says which approval of its settlement a payout pays.

alter table settlement
  add column recalls int not null default 0 after revision;

create table settlement_recall (
  settlement_id bigint not null,
  approval int not null,
  revision int not null,
  due_on date not null,
  withholding_rule_id bigint not null,
  payee_kind varchar(12) character set ascii not null,
  line_count int not null,
  gross bigint not null,
  promoted bigint not null,
  platform_fee bigint not null,
  payment_fee bigint not null,
  vat bigint not null,
  payable bigint not null,
  carried_in bigint not null,
  income_tax bigint not null,
  local_tax bigint not null,
  net bigint not null,
  figures_hash char(64) character set ascii collate ascii_bin not null,
  approved_at datetime(6) not null,
  by_member bigint not null,
  reason varchar(250) not null,
  recalled_at datetime(6) not null,
  primary key (settlement_id, approval),
  constraint settlement_recall_settlement foreign key (settlement_id) references settlement (id),
  constraint settlement_recall_approval check (approval > 0)
) engine = innodb;

create trigger settlement_recall_keeps before update on settlement_recall for each row
  signal sqlstate '45000' set message_text = 'what was approved is never changed';
create trigger settlement_recall_stays before delete on settlement_recall for each row
  signal sqlstate '45000' set message_text = 'what was approved is never changed';

alter table payout
  add column approval int not null default 1 after attempt;

alter table settlement_statement
  add column superseded_at datetime(6) null;

drop trigger settlement_statement_keeps;

delimiter //

create trigger settlement_statement_keeps before update on settlement_statement for each row
begin
  if old.superseded_at is not null or new.superseded_at is null or new.settlement_id <> old.settlement_id
     or new.version <> old.version or new.language <> old.language or new.format <> old.format
     or new.file_id <> old.file_id or new.sha256 <> old.sha256 or new.bytes <> old.bytes
     or new.written_at <> old.written_at then
    signal sqlstate '45000' set message_text = 'a statement stands, and is superseded once';
  end if;
end//

delimiter ;
