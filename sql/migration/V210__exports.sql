-- Why: files people download, kept where every node finds them, in parts small enough to write and read one at a time.
-- A file is written, then sealed with its length and hash, then kept by whatever names it, in the transaction that
-- does; what nobody keeps is swept away. The triggers hold what that is worth: sealed content does not change, and only
-- what was dropped can be deleted. parts counts up with each part, so that two writers can never share a file.

create table stored_file (
  id bigint not null auto_increment primary key,
  name varchar(200) not null,
  media_type varchar(100) character set ascii not null,
  parts int not null default 0,
  bytes bigint not null default 0,
  sha256 char(64) character set ascii collate ascii_bin null,
  touched_at datetime(6) not null,
  sealed_at datetime(6) null,
  kept_at datetime(6) null,
  dropped_at datetime(6) null,
  constraint stored_file_sealed check ((sealed_at is null) = (sha256 is null)),
  constraint stored_file_kept check (kept_at is null or sealed_at is not null),
  key stored_file_by_name (name, kept_at),
  key stored_file_unkept (kept_at, dropped_at, touched_at),
  key stored_file_dropped (dropped_at, id)
) engine = innodb;

create table stored_file_part (
  file_id bigint not null,
  number int not null,
  content mediumblob not null,
  primary key (file_id, number)
) engine = innodb;

delimiter //

create trigger stored_file_keeps before update on stored_file for each row
begin
  if old.sealed_at is not null and not (
      new.id <=> old.id and new.name <=> old.name and new.media_type <=> old.media_type and new.parts <=> old.parts
      and new.bytes <=> old.bytes and new.sha256 <=> old.sha256 and new.sealed_at <=> old.sealed_at) then
    signal sqlstate '45000' set message_text = 'a sealed file does not change';
  end if;
  if old.dropped_at is not null and not (new.dropped_at <=> old.dropped_at and new.kept_at <=> old.kept_at) then
    signal sqlstate '45000' set message_text = 'a dropped file does not come back';
  end if;
end//

create trigger stored_file_stays before delete on stored_file for each row
begin
  if old.dropped_at is null then
    signal sqlstate '45000' set message_text = 'a file is dropped before it is deleted';
  end if;
end//

create trigger stored_file_part_comes before insert on stored_file_part for each row
begin
  if not exists (select 1 from stored_file where id = new.file_id and sealed_at is null and dropped_at is null) then
    signal sqlstate '45000' set message_text = 'nothing is added to a sealed or dropped file';
  end if;
end//

create trigger stored_file_part_keeps before update on stored_file_part for each row
begin
  signal sqlstate '45000' set message_text = 'a written part does not change';
end//

create trigger stored_file_part_stays before delete on stored_file_part for each row
begin
  if exists (select 1 from stored_file where id = old.file_id and dropped_at is null) then
    signal sqlstate '45000' set message_text = 'a file is dropped before its parts are deleted';
  end if;
end//

delimiter ;

-- an export asked for, and what became of it. request_key makes a form sent twice one export. rows_total is what an
-- independent count says before the first row is written; rows_done is how far the writer is.
create table export_request (
  id bigint not null auto_increment primary key,
  number char(14) character set ascii collate ascii_bin not null,
  request_key char(36) character set ascii collate ascii_bin not null,
  kind varchar(40) character set ascii collate ascii_bin not null,
  format varchar(4) character set ascii not null,
  language varchar(2) character set ascii not null,
  period_from date not null,
  period_until date not null,
  requested_by bigint not null,
  requested_at datetime(6) not null,
  state varchar(8) character set ascii not null,
  attempts int not null default 0,
  rows_total bigint null,
  rows_done bigint not null default 0,
  begun_at datetime(6) null,
  ended_at datetime(6) null,
  file_id bigint null,
  file_name varchar(200) null,
  bytes bigint null,
  sha256 char(64) character set ascii collate ascii_bin null,
  failure varchar(20) character set ascii null,
  failure_detail varchar(300) null,
  version bigint not null,
  constraint export_number unique (number),
  constraint export_request_once unique (requested_by, request_key),
  constraint export_period check (period_from < period_until),
  constraint export_format check (format in ('XLSX', 'CSV')),
  constraint export_language check (language in ('KO', 'EN')),
  constraint export_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
  constraint export_has_file check ((state = 'DONE') = (file_id is not null)),
  constraint export_is_hashed check ((state in ('DONE', 'EXPIRED')) = (sha256 is not null)),
  constraint export_has_reason check ((state = 'FAILED') = (failure is not null)),
  constraint export_requester foreign key (requested_by) references member (id),
  key export_by_state (state, ended_at, id),
  key export_waiting (state, requested_at, id)
) engine = innodb;

-- the control totals of a finished export, in the words they had then
create table export_total (
  export_id bigint not null,
  position int not null,
  korean varchar(60) not null,
  english varchar(60) not null,
  amount bigint not null,
  primary key (export_id, position),
  constraint export_total_of foreign key (export_id) references export_request (id)
) engine = innodb;

create table export_history (
  id bigint not null auto_increment primary key,
  export_id bigint not null,
  from_state varchar(8) character set ascii null,
  to_state varchar(8) character set ascii not null,
  by_member bigint null,
  reason varchar(300) not null,
  at datetime(6) not null,
  constraint export_history_of_export foreign key (export_id) references export_request (id),
  key export_history_of (export_id, id)
) engine = innodb;

-- who took which file home; written before the first byte goes out, and never changed
create table export_download (
  id bigint not null auto_increment primary key,
  export_id bigint not null,
  member_id bigint not null,
  from_byte bigint not null,
  until_byte bigint not null,
  at datetime(6) not null,
  constraint export_download_of_export foreign key (export_id) references export_request (id),
  constraint export_download_by_member foreign key (member_id) references member (id),
  key export_download_of (export_id, id)
) engine = innodb;

create trigger export_download_keeps before update on export_download for each row
  signal sqlstate '45000' set message_text = 'who downloaded what is insert-only';
create trigger export_download_stays before delete on export_download for each row
  signal sqlstate '45000' set message_text = 'who downloaded what is insert-only';
