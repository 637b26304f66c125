-- Keep which rows of feed $3 that were ever dated ahead load $1 holds on or after their day, up to day $2.
--
-- Also those that are not ahead any more: an undo may bring back a version that is.
insert into date_arrived (load, feed, ${key}, day)
select distinct $1::integer, n.feed, ${n.key}, n.day
from date_ahead as n
join ${stage} as s
  on (${s.key}) = (${n.key})
  and s.${date} = n.day
where n.feed = $3
  and n.day <= $2
