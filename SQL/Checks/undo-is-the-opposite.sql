-- Does an undo post the exact opposite of the load that it undid?
select p.undoes, p.load, p.measure, p.month, p.slice_id, p.offering_code, p.delivery, sum(p.amount) as left_over
from (
  select l.undoes, l.load, p.measure, p.month, p.slice_id, p.offering_code, p.delivery, p.amount
  from load as l
  join posting as p on p.load = l.load or p.load = l.undoes
  where l.kind = 'undo'
) as p
group by p.undoes, p.load, p.measure, p.month, p.slice_id, p.offering_code, p.delivery
having sum(p.amount) <> 0
order by p.load, p.measure, p.month, p.slice_id
