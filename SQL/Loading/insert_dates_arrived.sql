-- Keep which rows of feed $3 that were dated ahead load $1 holds on or after their day, up to day $2.
insert into date_arrived (load, feed, ${key}, day)
select $1, n.feed, ${n.key}, n.day
from rows_ahead_at($1) as n
join ${stage} as s
  on (${s.key}) = (${n.key})
  and s.${date} = n.day
where n.feed = $3
  and n.day <= $2
