-- Which segments and geos had deals, and which categories had offerings, as of load $1?
with
dealt as (
  select segment, geo
  from slice
  where slice_id in (select slice_id from posting where load <= $1::integer)
)
select 'segment' as dimension, segment as value
from dealt
union
select 'geo', geo
from dealt
union
select 'category', category
from offering
where load <= $1::integer
order by dimension, value
