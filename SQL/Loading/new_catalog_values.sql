-- Which categories, types, segments, geos and industries do the staged offerings bring to a catalog
-- that has others, and which are those?
with
staged as (
  select 1 as place, 'category' as dimension, category as value from offering_stage
  union
  select 2, 'type', type from offering_stage
  union
  select 3, 'segment', unnest(segments) from offering_stage
  union
  select 4, 'geo', unnest(geos) from offering_stage
  union
  select 5, 'industry', unnest(industries) from offering_stage
),
live as (
  select category, type, segments, geos, industries
  from offering
  where retired_load is null
),
known as (
  select 'category' as dimension, category as value from live
  union
  select 'type', type from live where type is not null
  union
  select 'segment', unnest(segments) from live
  union
  select 'geo', unnest(geos) from live
  union
  select 'industry', unnest(industries) from live
)
select
  b.dimension,
  b.value,
  array(select k.value from known as k where k.dimension = b.dimension order by k.value) as known
from staged as b
where exists (select from known as k where k.dimension = b.dimension)
  and b.value not in (select k.value from known as k where k.dimension = b.dimension)
order by b.place, b.value
