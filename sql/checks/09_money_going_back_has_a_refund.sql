-- a pledge on its way back has a refund that is not finished
select p.id, p.number
from pledge p
where p.state = 'REFUNDING'
  and not exists (
    select 1 from refund r where r.pledge_id = p.id and r.state in ('OWED', 'ASKED', 'PENDING', 'PARKED'))
