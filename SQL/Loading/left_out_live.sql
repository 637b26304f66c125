-- Which rows that load $1 leaves out for the cause $2 are live, and brought by no other record of the
-- file? The first $4 of them, named by the first $3 parts of their keys, and how many records that is.
with
standing as (
  select
    l.record,
    array_to_string(array_remove(l.key[1:$3], ''), ' ') as name,
    l.said_column || ' ' || coalesce(nullif(l.said_value, ''), 'blank') as said
  from left_out as l
  join ${fact} as f on ${f.key = l.key}
  where l.load = $1
    and l.cause = $2
    and f.retired_load is null
    and not exists (
      select from ${stage} as s
      where ${s.key = l.key}
    )
),
named as (
  select name, min(said) as said, min(record) as record
  from standing
  group by name
)
select
  (select count(distinct record) from standing) as records,
  count(*) over () as names,
  name,
  said
from named
order by record
limit $4
