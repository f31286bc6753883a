-- what a settlement carried in is what was carried into it, and who owes is carried on
select s.id, s.number, s.carried_in, coalesce(sum(c.amount), 0) as carries
from settlement s left join settlement_carry c on c.into_settlement_id = s.id
where s.state <> 'CALCULATING'
group by s.id, s.number, s.carried_in
having s.carried_in <> coalesce(sum(c.amount), 0)
union all
select s.id, s.number, s.net, c.amount
from settlement s left join settlement_carry c on c.from_settlement_id = s.id
where s.approved_at is not null and s.net < 0 and (c.amount is null or c.amount <> s.net)
union all
select s.id, s.number, s.net, c.amount
from settlement_carry c join settlement s on s.id = c.from_settlement_id
where s.state <> 'CARRIED' or c.amount <> s.net
