-- Why: who did what, why, with whose approval and with which money is one trail over jobs and what people decided about
-- money and members, and whoever changes it afterwards is found out. Rows are numbered without gaps under the lock of
-- the head, each carries the hash of the one before, its own, and a seal no one can make without the data key.
-- What was there before is chained by the first row that is added: SQL alone cannot seal.

create table audit_head (
  id tinyint not null primary key,
  place bigint not null,
  hash char(64) character set ascii not null,
  opened boolean not null,
  constraint audit_head_one check (id = 1)
) engine = innodb;

insert into audit_head (id, place, hash, opened) values (1, 0, repeat('0', 64), false);

alter table operation_audit
  modify job_name varchar(100) character set ascii null,
  modify outcome varchar(300) not null default '',
  add column approved_by bigint null after member_id,
  add column thing_kind varchar(20) character set ascii null after execution_id,
  add column thing varchar(120) character set ascii null after thing_kind,
  add column settlement_id bigint null after thing,
  add column amount bigint null after settlement_id,
  add column place bigint null,
  add column prev_hash char(64) character set ascii null,
  add column hash char(64) character set ascii null,
  add column seal char(73) character set ascii null,
  add constraint operation_audit_place unique (place),
  add constraint operation_audit_about check ((job_name is null) = (thing_kind is not null)),
  add constraint operation_audit_whole check
    ((place is null) = (hash is null) and (place is null) = (prev_hash is null) and (place is null) = (seal is null)),
  add key operation_audit_of_member (member_id, place),
  add key operation_audit_of_approver (approved_by, place),
  add key operation_audit_of_action (action, place),
  add key operation_audit_of_job_place (job_name, place),
  add key operation_audit_of_settlement (settlement_id, place),
  add key operation_audit_of_thing (thing_kind, thing, place),
  add key operation_audit_by_time (at, place);

delimiter //

-- a row is written once; chaining what was there before is the one change it may see
create trigger operation_audit_keeps before update on operation_audit for each row
begin
  if old.place is not null then
    signal sqlstate '45000' set message_text = 'the audit trail is insert-only';
  end if;
end//

create trigger operation_audit_stays before delete on operation_audit for each row
  signal sqlstate '45000' set message_text = 'the audit trail is insert-only'//

create trigger audit_head_stays before delete on audit_head for each row
  signal sqlstate '45000' set message_text = 'the audit trail is insert-only'//

delimiter ;

-- what a look at the whole trail found; each remembers how far it came, so that a trail cut short is noticed later
create table audit_check (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  by_member bigint null,
  entries bigint not null,
  place bigint not null,
  hash char(64) character set ascii not null,
  faults int not null,
  detail varchar(2000) not null,
  key audit_check_by_time (at, id),
  key audit_check_sound (faults, place)
) engine = innodb;
