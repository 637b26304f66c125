-- Keep which rows that load $1 brought to feed $3 are dated after day $2.
insert into date_ahead (load, feed, ${key}, day)
select f.load, $3, ${f.key}, f.${date}
from ${fact} as f
where f.load = $1
  and f.${date} > $2
