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
