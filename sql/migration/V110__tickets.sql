-- Why: a confirmed pledge's seats, one row each. pledge_line_id with seat_no makes a seat one ticket however often its
-- pledge is confirmed. The code is what a door looks up; the signature that goes with it is computed, never stored, so
-- a copy of this table forges nothing. Project and member are copied like a line's, and for the same reason are no
-- foreign keys: their shared locks would come before those of the money.

create table ticket (
  id bigint not null auto_increment primary key,
  code char(28) character set ascii collate ascii_bin not null,
  pledge_line_id bigint not null,
  seat_no int not null,
  pledge_id bigint not null,
  project_id bigint not null,
  member_id bigint not null,
  state varchar(10) character set ascii not null,
  issued_at datetime(6) not null,
  constraint ticket_code unique (code),
  constraint ticket_once unique (pledge_line_id, seat_no),
  constraint ticket_line foreign key (pledge_line_id) references pledge_line (id),
  constraint ticket_seat check (seat_no > 0),
  constraint ticket_state check (state in ('ISSUED', 'USED', 'REVOKED')),
  key ticket_of_pledge (pledge_id, id),
  key ticket_by_member (member_id, state, id)
) engine = innodb;

create table ticket_history (
  id bigint not null auto_increment primary key,
  ticket_id bigint not null,
  from_state varchar(10) character set ascii null,
  to_state varchar(10) character set ascii not null,
  by_member bigint null,
  reason varchar(40) character set ascii not null,
  at datetime(6) not null,
  constraint ticket_history_ticket foreign key (ticket_id) references ticket (id),
  key ticket_history_of (ticket_id, id)
) engine = innodb;
