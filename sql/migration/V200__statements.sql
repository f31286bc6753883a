-- Why: a statement is written once per settlement, language and format, and downloaded as the same bytes for good. The
-- file lies in the file store; its hash is kept here, too, so that one can be held against the other.
-- statements_at says when all of a settlement's statements were there: until then its job is not done.

create table settlement_statement (
  settlement_id bigint not null,
  version int not null,
  language char(2) character set ascii not null,
  format varchar(4) character set ascii not null,
  file_id bigint not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  bytes bigint not null,
  written_at datetime(6) not null,
  primary key (settlement_id, version, language, format),
  constraint settlement_statement_file unique (file_id),
  constraint settlement_statement_settlement foreign key (settlement_id) references settlement (id),
  constraint settlement_statement_language check (language in ('ko', 'en')),
  constraint settlement_statement_format check (format in ('XLSX', 'PDF'))
) engine = innodb;

create trigger settlement_statement_keeps before update on settlement_statement for each row
  signal sqlstate '45000' set message_text = 'a statement stands';
create trigger settlement_statement_stays before delete on settlement_statement for each row
  signal sqlstate '45000' set message_text = 'a statement stands';

alter table settlement
  add column statements_at datetime(6) null after approved_at,
  add key settlement_without_statements (statements_at, approved_at, id);
