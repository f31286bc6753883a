-- Why: who may do what, how they prove who they are, and what is known of their sign-ins.
-- A member exists only once the address is proved; until then there is a sign_up row per attempt, so that nobody can
-- occupy an address they do not own, nor slip their password under somebody else's code.
-- Codes, tokens and throttle subjects are stored as keyed hashes. sessions_valid_from ends older sessions everywhere.

create table member (
  id bigint not null auto_increment primary key,
  email varchar(254) character set ascii collate ascii_bin not null,
  name varchar(40) not null,
  password_hash varchar(200) character set ascii collate ascii_bin not null,
  language char(2) character set ascii not null,
  state varchar(10) character set ascii not null,
  sessions_valid_from datetime(6) not null,
  created_at datetime(6) not null,
  version bigint not null,
  constraint member_email unique (email),
  constraint member_email_normal check (email = lower(email)),
  constraint member_language check (language in ('ko', 'en')),
  constraint member_state check (state in ('ACTIVE', 'SUSPENDED'))
) engine = innodb;

create table member_role (
  member_id bigint not null,
  role varchar(10) character set ascii not null,
  primary key (member_id, role),
  constraint member_role_member foreign key (member_id) references member (id),
  constraint member_role_role check (role in ('FAN', 'ARTIST', 'ADMIN', 'FINANCE'))
) engine = innodb;

create table member_history (
  id bigint not null auto_increment primary key,
  member_id bigint not null,
  what varchar(20) character set ascii not null,
  by_member bigint null,
  reason varchar(500) not null,
  at datetime(6) not null,
  key member_history_of (member_id, id),
  constraint member_history_member foreign key (member_id) references member (id),
  constraint member_history_what check (what in
    ('REGISTERED', 'ROLE_GIVEN', 'ROLE_TAKEN', 'SUSPENDED', 'REINSTATED', 'PASSWORD_RESET'))
) engine = innodb;

-- decoy: somebody signed up with a member's address; it looks like any other attempt but no code opens it.
create table sign_up (
  id bigint not null auto_increment primary key,
  token_hash binary(32) not null,
  email varchar(254) character set ascii collate ascii_bin not null,
  name varchar(40) not null,
  password_hash varchar(200) character set ascii collate ascii_bin not null,
  artist boolean not null,
  language char(2) character set ascii not null,
  decoy boolean not null,
  code_hash binary(32) not null,
  code_sent_at datetime(6) not null,
  codes_sent int not null,
  wrong_tries int not null,
  created_at datetime(6) not null,
  version bigint not null,
  constraint sign_up_token unique (token_hash),
  constraint sign_up_tries check (wrong_tries >= 0 and codes_sent >= 1),
  key sign_up_by_email (email),
  key sign_up_by_age (created_at)
) engine = innodb;

create table password_reset (
  token_hash binary(32) not null primary key,
  member_id bigint not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  key password_reset_of (member_id),
  constraint password_reset_member foreign key (member_id) references member (id)
) engine = innodb;

create table sign_in (
  id bigint not null auto_increment primary key,
  member_id bigint not null,
  at datetime(6) not null,
  network varchar(45) character set ascii not null,
  ok boolean not null,
  key sign_in_of (member_id, id),
  constraint sign_in_member foreign key (member_id) references member (id)
) engine = innodb;

create table attempt_throttle (
  subject binary(32) not null primary key,
  attempts int not null,
  last_at datetime(6) not null,
  blocked_until datetime(6) null,
  constraint attempt_throttle_attempts check (attempts >= 0),
  key attempt_throttle_by_age (last_at)
) engine = innodb;
