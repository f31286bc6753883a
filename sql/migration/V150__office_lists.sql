-- Why: people at Encore look for payments and refunds by the state they are stuck in, longest first, and for members by
-- the beginning of their name. Each list is paged by the columns of its index.

alter table payment add key payment_by_state (state, opened_at, id);
alter table refund add key refund_by_state (state, requested_at, id);
alter table member add key member_by_name (name, id);
