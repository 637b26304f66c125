-- Which values do the staged slices from $1 on, which nobody used before, bring to a dimension that has
-- others, and which are those?
with
named as (
  select s.slice_id, v.place, v.dimension, v.value
  from slice as s
  cross join lateral (
    values
      (1, 'segment', s.segment),
      (2, 'geo', s.geo),
      (3, 'industry', s.industry),
      (4, 'order_type', s.order_type),
      (5, 'deal_path', s.deal_path)
  ) as v (place, dimension, value)
  where v.value <> 'Unassigned'
),
known as (
  select distinct dimension, value
  from named
  where slice_id in (select slice_id from opportunity where retired_load is null)
),
brought as (
  select distinct place, dimension, value
  from named
  where slice_id >= $1
    and slice_id in (select slice_id from opportunity_stage)
)
select
  b.dimension,
  b.value,
  array(select k.value from known as k where k.dimension = b.dimension order by k.value) as known
from brought as b
where exists (select from known as k where k.dimension = b.dimension)
  and not exists (
    select from known as k
    where k.dimension = b.dimension
      and k.value = b.value
  )
order by b.place, b.value
