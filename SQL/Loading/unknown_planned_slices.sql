-- Which segments and geos that no deal ever had, and categories that no offering has, does the plan
-- of load $1 name? What no deal has at all cannot be told from what is misspelt.
with
named as (
  select
    v.dimension,
    v.value,
    min(p.file_line) as file_line,
    count(distinct p.file_line) as rows
  from plan_value as p
  cross join lateral (
    values ('segment', p.segment), ('geo', p.geo), ('category', p.category)
  ) as v (dimension, value)
  where p.load = $1
    and v.value <> ''
  group by v.dimension, v.value
),
known as (
  select 'segment' as dimension, segment as value
  from slice
  union
  select 'geo', geo
  from slice
  union
  select 'category', category
  from offering
),
known_list as (
  select dimension, array_agg(value order by value) as known
  from known
  group by dimension
)
select
  n.dimension,
  n.value,
  n.file_line,
  n.rows,
  k.known
from named as n
join known_list as k on k.dimension = n.dimension
where n.value <> all (k.known)
order by n.file_line, n.dimension, n.value
