-- Why: what a settlement is reckoned with. Fees and withholding rules begin on a day and are never changed afterwards,
-- because statements were made with them; one that has not begun may be withdrawn, which leaves its row behind and its
-- day free. Not even SQL can reach into what has begun: the triggers count days in Seoul, by the row's own time and by
-- the server's, so that a row cannot claim to have been written earlier. The seeds come before the triggers.
-- Holidays are decreed late and sometimes taken back, so they may be added and removed until their day comes.
-- A payee's numbers are sealed; the hints are what its owner recognises them by.

create table fee_policy (
  id bigint not null auto_increment primary key,
  effective_from date not null,
  platform int not null,
  payment int not null,
  vat int not null,
  reason varchar(250) not null,
  by_member bigint null,
  recorded_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  withdrawn_by bigint null,
  withdrawn_because varchar(250) null,
  standing tinyint generated always as (case when withdrawn_at is null then 1 end) virtual,
  constraint fee_policy_once unique (standing, effective_from),
  constraint fee_policy_rates check (platform between 0 and 100000 and payment between 0 and 100000
    and vat between 0 and 100000),
  constraint fee_policy_leaves_something check (platform + payment <= 50000),
  constraint fee_policy_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_because is null))
) engine = innodb;

create table withholding_rule (
  id bigint not null auto_increment primary key,
  kind varchar(15) character set ascii not null,
  effective_from date not null,
  taxed_share int not null,
  exempt_up_to bigint not null,
  income_tax int not null,
  local_tax int not null,
  reason varchar(250) not null,
  by_member bigint null,
  recorded_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  withdrawn_by bigint null,
  withdrawn_because varchar(250) null,
  standing tinyint generated always as (case when withdrawn_at is null then 1 end) virtual,
  constraint withholding_rule_once unique (standing, kind, effective_from),
  constraint withholding_rule_kind check
    (kind in ('INDIVIDUAL', 'OCCASIONAL', 'SIMPLIFIED', 'GENERAL', 'CORPORATION', 'TAX_EXEMPT')),
  constraint withholding_rule_rates check (taxed_share between 0 and 100000 and income_tax between 0 and 100000
    and local_tax between 0 and 100000 and exempt_up_to >= 0),
  -- income x (1 + local) <= income + local <= 1, so that both taxes together never take more than there is
  constraint withholding_rule_leaves_something check (income_tax + local_tax <= 100000),
  constraint withholding_rule_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_because is null))
) engine = innodb;

create table holiday (
  day date not null primary key,
  name_ko varchar(40) not null,
  name_en varchar(60) not null,
  reason varchar(250) not null,
  by_member bigint null,
  added_at datetime(6) not null
) engine = innodb;

create table holiday_history (
  id bigint not null auto_increment primary key,
  day date not null,
  what varchar(10) character set ascii not null,
  name_ko varchar(40) not null,
  name_en varchar(60) not null,
  by_member bigint null,
  reason varchar(250) not null,
  at datetime(6) not null,
  key holiday_history_of (day, id),
  constraint holiday_history_what check (what in ('ADDED', 'REMOVED'))
) engine = innodb;

create table payee_profile (
  member_id bigint not null primary key,
  kind varchar(15) character set ascii not null,
  legal_name_sealed varbinary(300) not null,
  registration_sealed varbinary(100) not null,
  registration_hint varchar(20) character set ascii not null,
  bank varchar(30) character set ascii not null,
  account_number_sealed varbinary(255) not null,
  account_hint varchar(20) character set ascii not null,
  holder_sealed varbinary(255) not null,
  version bigint not null,
  changed_at datetime(6) not null,
  constraint payee_profile_member foreign key (member_id) references member (id),
  constraint payee_profile_kind check
    (kind in ('INDIVIDUAL', 'OCCASIONAL', 'SIMPLIFIED', 'GENERAL', 'CORPORATION', 'TAX_EXEMPT'))
) engine = innodb;

-- one row for each thing a profile changed in, and one for each time its numbers were opened; never a number in the clear
create table payee_history (
  id bigint not null auto_increment primary key,
  member_id bigint not null,
  what varchar(15) character set ascii not null,
  was varchar(120) null,
  became varchar(120) null,
  by_member bigint null,
  reason varchar(250) null,
  at datetime(6) not null,
  key payee_history_of (member_id, id),
  constraint payee_history_what check (what in ('KIND', 'LEGAL_NAME', 'REGISTRATION', 'ACCOUNT', 'OPENED'))
) engine = innodb;

insert into fee_policy (effective_from, platform, payment, vat, reason, recorded_at) values
  ('2020-01-01', 5000, 3000, 10000, '처음 요율', utc_timestamp(6));

insert into withholding_rule
  (kind, effective_from, taxed_share, exempt_up_to, income_tax, local_tax, reason, recorded_at) values
  ('INDIVIDUAL', '2020-01-01', 100000, 0, 3000, 10000, '사업소득 3.3%', utc_timestamp(6)),
  ('OCCASIONAL', '2020-01-01', 40000, 50000, 20000, 10000, '기타소득, 필요경비 60%', utc_timestamp(6)),
  ('SIMPLIFIED', '2020-01-01', 100000, 0, 0, 0, '원천징수 없음', utc_timestamp(6)),
  ('GENERAL', '2020-01-01', 100000, 0, 0, 0, '원천징수 없음', utc_timestamp(6)),
  ('CORPORATION', '2020-01-01', 100000, 0, 0, 0, '원천징수 없음', utc_timestamp(6)),
  ('TAX_EXEMPT', '2020-01-01', 100000, 0, 0, 0, '원천징수 없음', utc_timestamp(6));

insert into holiday (day, name_ko, name_en, reason, added_at)
select day, name_ko, name_en, '처음 달력', utc_timestamp(6) from (values
  row('2026-01-01', '신정', 'New Year''s Day'),
  row('2026-02-16', '설날 연휴', 'Seollal holiday'),
  row('2026-02-17', '설날', 'Seollal'),
  row('2026-02-18', '설날 연휴', 'Seollal holiday'),
  row('2026-03-01', '삼일절', 'Independence Movement Day'),
  row('2026-03-02', '삼일절 대체공휴일', 'Substitute for Independence Movement Day'),
  row('2026-05-01', '노동절', 'Labour Day'),
  row('2026-05-05', '어린이날', 'Children''s Day'),
  row('2026-05-24', '부처님오신날', 'Buddha''s Birthday'),
  row('2026-05-25', '부처님오신날 대체공휴일', 'Substitute for Buddha''s Birthday'),
  row('2026-06-03', '전국동시지방선거일', 'Local elections'),
  row('2026-06-06', '현충일', 'Memorial Day'),
  row('2026-07-17', '제헌절', 'Constitution Day'),
  row('2026-08-15', '광복절', 'Liberation Day'),
  row('2026-08-17', '광복절 대체공휴일', 'Substitute for Liberation Day'),
  row('2026-09-24', '추석 연휴', 'Chuseok holiday'),
  row('2026-09-25', '추석', 'Chuseok'),
  row('2026-09-26', '추석 연휴', 'Chuseok holiday'),
  row('2026-10-03', '개천절', 'National Foundation Day'),
  row('2026-10-05', '개천절 대체공휴일', 'Substitute for National Foundation Day'),
  row('2026-10-09', '한글날', 'Hangeul Day'),
  row('2026-12-25', '성탄절', 'Christmas Day'),
  row('2027-01-01', '신정', 'New Year''s Day'),
  row('2027-02-06', '설날 연휴', 'Seollal holiday'),
  row('2027-02-07', '설날', 'Seollal'),
  row('2027-02-08', '설날 연휴', 'Seollal holiday'),
  row('2027-02-09', '설날 대체공휴일', 'Substitute for Seollal'),
  row('2027-03-01', '삼일절', 'Independence Movement Day'),
  row('2027-05-01', '노동절', 'Labour Day'),
  row('2027-05-03', '노동절 대체공휴일', 'Substitute for Labour Day'),
  row('2027-05-05', '어린이날', 'Children''s Day'),
  row('2027-05-13', '부처님오신날', 'Buddha''s Birthday'),
  row('2027-06-06', '현충일', 'Memorial Day'),
  row('2027-07-17', '제헌절', 'Constitution Day'),
  row('2027-07-19', '제헌절 대체공휴일', 'Substitute for Constitution Day'),
  row('2027-08-15', '광복절', 'Liberation Day'),
  row('2027-08-16', '광복절 대체공휴일', 'Substitute for Liberation Day'),
  row('2027-09-14', '추석 연휴', 'Chuseok holiday'),
  row('2027-09-15', '추석', 'Chuseok'),
  row('2027-09-16', '추석 연휴', 'Chuseok holiday'),
  row('2027-10-03', '개천절', 'National Foundation Day'),
  row('2027-10-04', '개천절 대체공휴일', 'Substitute for National Foundation Day'),
  row('2027-10-09', '한글날', 'Hangeul Day'),
  row('2027-10-11', '한글날 대체공휴일', 'Substitute for Hangeul Day'),
  row('2027-12-25', '성탄절', 'Christmas Day'),
  row('2027-12-27', '성탄절 대체공휴일', 'Substitute for Christmas Day')) as seed (day, name_ko, name_en);

insert into holiday_history (day, what, name_ko, name_en, reason, at)
select day, 'ADDED', name_ko, name_en, reason, added_at from holiday order by day;

delimiter //

create trigger fee_policy_begins_later before insert on fee_policy for each row
begin
  if new.effective_from <= date(greatest(new.recorded_at, utc_timestamp(6)) + interval 9 hour)
     or new.withdrawn_at is not null then
    signal sqlstate '45000' set message_text = 'fees begin tomorrow or later';
  end if;
end//

create trigger fee_policy_keeps before update on fee_policy for each row
begin
  if old.withdrawn_at is not null or new.withdrawn_at is null
     or new.id <> old.id or new.effective_from <> old.effective_from or new.platform <> old.platform
     or new.payment <> old.payment or new.vat <> old.vat or new.recorded_at <> old.recorded_at
     or not (new.reason <=> old.reason) or not (new.by_member <=> old.by_member)
     or old.effective_from <= date(greatest(new.withdrawn_at, utc_timestamp(6)) + interval 9 hour) then
    signal sqlstate '45000' set message_text = 'fees are insert-only, but may be withdrawn before they begin';
  end if;
end//

create trigger fee_policy_stays before delete on fee_policy for each row
  signal sqlstate '45000' set message_text = 'fees are insert-only, but may be withdrawn before they begin'//

create trigger withholding_rule_begins_later before insert on withholding_rule for each row
begin
  if new.effective_from <= date(greatest(new.recorded_at, utc_timestamp(6)) + interval 9 hour)
     or new.withdrawn_at is not null then
    signal sqlstate '45000' set message_text = 'rules begin tomorrow or later';
  end if;
end//

create trigger withholding_rule_keeps before update on withholding_rule for each row
begin
  if old.withdrawn_at is not null or new.withdrawn_at is null
     or new.id <> old.id or new.kind <> old.kind or new.effective_from <> old.effective_from
     or new.taxed_share <> old.taxed_share or new.exempt_up_to <> old.exempt_up_to
     or new.income_tax <> old.income_tax or new.local_tax <> old.local_tax or new.recorded_at <> old.recorded_at
     or not (new.reason <=> old.reason) or not (new.by_member <=> old.by_member)
     or old.effective_from <= date(greatest(new.withdrawn_at, utc_timestamp(6)) + interval 9 hour) then
    signal sqlstate '45000' set message_text = 'rules are insert-only, but may be withdrawn before they begin';
  end if;
end//

create trigger withholding_rule_stays before delete on withholding_rule for each row
  signal sqlstate '45000' set message_text = 'rules are insert-only, but may be withdrawn before they begin'//

create trigger holiday_comes_later before insert on holiday for each row
begin
  if new.day <= date(greatest(new.added_at, utc_timestamp(6)) + interval 9 hour) then
    signal sqlstate '45000' set message_text = 'holidays are added before their day';
  end if;
end//

create trigger holiday_keeps before update on holiday for each row
  signal sqlstate '45000' set message_text = 'holidays are added and removed, not changed'//

create trigger holiday_stays before delete on holiday for each row
begin
  if old.day <= date(utc_timestamp(6) + interval 9 hour) then
    signal sqlstate '45000' set message_text = 'holidays are removed before their day';
  end if;
end//

create trigger holiday_history_keeps before update on holiday_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only'//
create trigger holiday_history_stays before delete on holiday_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only'//
create trigger payee_history_keeps before update on payee_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only'//
create trigger payee_history_stays before delete on payee_history for each row
  signal sqlstate '45000' set message_text = 'histories are insert-only'//

delimiter ;
