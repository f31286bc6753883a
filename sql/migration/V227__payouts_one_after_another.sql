-- Why: whether the bank has what a batch takes out is looked at and then changed. Two batches confirmed at the same moment
-- would both see the money that is there for one of them. Who confirms locks this row, last of all, until everything is
-- booked.

create table payout_turn (
  id tinyint not null primary key,
  constraint payout_turn_one check (id = 1)
) engine = innodb;

insert into payout_turn (id) values (1);
