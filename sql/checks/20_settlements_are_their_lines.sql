-- a settlement's figures are the sums of its lines, and its lines are numbered without a gap
select s.id, s.number, s.line_count, l.line_count as lines_there, s.gross, l.gross as lines_gross
from settlement s left join (
  select settlement_id, count(*) as line_count, max(no) as last_no, sum(amount) as gross, sum(promoted) as promoted,
    sum(platform_fee) as platform_fee, sum(payment_fee) as payment_fee, sum(vat) as vat
  from settlement_line group by settlement_id
) l on l.settlement_id = s.id
where s.state <> 'CALCULATING'
  and (s.line_count <> coalesce(l.line_count, 0) or l.last_no <> l.line_count or s.gross <> coalesce(l.gross, 0)
    or s.promoted <> coalesce(l.promoted, 0) or s.platform_fee <> coalesce(l.platform_fee, 0)
    or s.payment_fee <> coalesce(l.payment_fee, 0) or s.vat <> coalesce(l.vat, 0))
