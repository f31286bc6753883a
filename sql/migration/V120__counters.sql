-- Why: what people look at and like, folded from Redis, and the ranking made of it.
-- No foreign key to project: folding must not share-lock rows that captures and closings wait for.
-- counter_batch says which slice of which batch is in; its row and the slice commit together, so that a slice that is
-- folded again adds nothing.
-- project_popularity holds only what is being funded, so that its index is the order of the home page.

create table project_view_day (
  project_id bigint not null,
  day date not null,
  views bigint not null,
  primary key (project_id, day),
  constraint project_view_day_views check (views >= 0)
) engine = innodb;

create table project_like (
  project_id bigint not null,
  member_id bigint not null,
  liked_on date not null,
  primary key (project_id, member_id),
  key project_like_by_day (project_id, liked_on)
) engine = innodb;

create table project_like_count (
  project_id bigint not null primary key,
  likes bigint not null,
  constraint project_like_count_likes check (likes >= 0)
) engine = innodb;

create table counter_batch (
  batch_id varchar(20) character set ascii not null,
  slice int not null,
  counters int not null,
  folded_at datetime(6) not null,
  primary key (batch_id, slice),
  key counter_batch_by_time (folded_at)
) engine = innodb;

create table project_popularity (
  project_id bigint not null primary key,
  score bigint not null,
  key project_popularity_by_score (score, project_id),
  constraint project_popularity_score check (score >= 0)
) engine = innodb;

insert into project_popularity (project_id, score) select id, 0 from project where state = 'FUNDING';
