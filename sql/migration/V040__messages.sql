-- Why: a message to a person is decided in the transaction that causes it and sent after it, once.
-- dedupe_key makes posting twice harmless. The model holds codes and bank data, so it is sealed, and erased once sent.
-- A claim moves next_attempt_at past the lease and writes a lease token: a sender that died is followed by another,
-- and a sender that was only slow cannot record over its successor.

create table message (
  id bigint not null auto_increment primary key,
  dedupe_key varchar(120) character set ascii collate ascii_bin not null,
  recipient varchar(254) character set ascii not null,
  language char(2) character set ascii not null,
  kind varchar(40) character set ascii not null,
  model_sealed varbinary(8000) null,
  state varchar(10) character set ascii not null,
  attempts int not null default 0,
  next_attempt_at datetime(6) not null,
  lease varchar(36) character set ascii null,
  failure varchar(500) null,
  posted_at datetime(6) not null,
  sent_at datetime(6) null,
  constraint message_once unique (dedupe_key),
  constraint message_state check (state in ('PENDING', 'SENT', 'FAILED')),
  constraint message_language check (language in ('ko', 'en')),
  constraint message_attempts check (attempts >= 0),
  constraint message_sent check ((state = 'SENT') = (sent_at is not null)),
  constraint message_model check (state = 'SENT' or model_sealed is not null),
  key message_due (state, next_attempt_at, id)
) engine = innodb;
