-- a pledge counts only with its whole payment captured; one that went back has nothing left; none of ours is in both
select p.id, p.number, p.state, y.state as payment, y.captured, y.refunded
from pledge p left join payment y on y.pledge_id = p.id
where (p.state in ('PAID', 'CONFIRMED', 'SETTLED') and (y.id is null or y.captured <> p.total))
   or (p.state = 'REFUNDED' and (y.id is null or y.captured <> y.refunded or y.captured = 0))
   or (p.state = 'REFUNDING' and (y.id is null or y.captured = y.refunded))
   or (p.state in ('HELD', 'EXPIRED', 'RELEASED') and y.captured > 0)
