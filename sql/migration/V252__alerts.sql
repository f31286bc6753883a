-- Why: what goes wrong at night reaches people once. An alert is one cause at one thing for as long as it lasts: open_key
-- lets it be open once over all nodes, its episode lets the same thing go wrong again another day. It is raised when the
-- cause has lasted its grace, told in a notice (a letter to every admin and, if one is set, a call to a webhook), and
-- closed by itself when the cause is gone. The call is noted before it is made, and made again until it was heard.

create table alert_notice (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  hook_state varchar(10) character set ascii not null,
  attempts int not null default 0,
  next_attempt_at datetime(6) not null,
  lease varchar(36) character set ascii null,
  failure varchar(300) null,
  sent_at datetime(6) null,
  constraint alert_notice_hook check (hook_state in ('NONE', 'PENDING', 'SENT', 'FAILED')),
  key alert_notice_due (hook_state, next_attempt_at, id)
) engine = innodb;

create table alert (
  id bigint not null auto_increment primary key,
  kind varchar(20) character set ascii not null,
  thing varchar(200) character set ascii not null,
  episode varchar(60) character set ascii not null,
  detail varchar(300) not null,
  seen_at datetime(6) not null,
  raise_at datetime(6) not null,
  raised_at datetime(6) null,
  notice_id bigint null,
  closed_at datetime(6) null,
  acked_at datetime(6) null,
  acked_by bigint null,
  ack_note varchar(300) null,
  open_key varchar(221) character set ascii generated always as
    (case when closed_at is null then concat(kind, ' ', thing) end) virtual,
  constraint alert_once unique (kind, thing, episode),
  constraint alert_open_once unique (open_key),
  constraint alert_notice_of foreign key (notice_id) references alert_notice (id),
  constraint alert_kind check (kind in ('RUN_FAILED', 'RUN_MISSING', 'NODE_SILENT', 'TRIGGER_STUCK', 'PAYMENT_UNKNOWN',
    'REFUND_PARKED', 'AUDIT_BROKEN')),
  constraint alert_acked check ((acked_at is null) = (acked_by is null)),
  key alert_to_raise (raised_at, raise_at, id),
  key alert_by_end (closed_at, id),
  key alert_of_notice (notice_id, id)
) engine = innodb;
