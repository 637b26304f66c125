-- Which rows did the records of load $1 that say so take out of the book? The first $3 of them, named by
-- the first $2 parts of their keys, and how many records that is.
with
retired as (
  select
    l.record,
    array_to_string(array_remove(l.key[1:$2], ''), ' ') as name
  from left_out as l
  join ${fact} as f on ${f.key = l.key}
  where l.load = $1
    and l.cause = 'retire'
    and f.retired_load = $1
),
named as (
  select name, min(record) as record
  from retired
  group by name
)
select
  (select count(distinct record) from retired) as records,
  count(*) over () as names,
  name
from named
order by record
limit $3
