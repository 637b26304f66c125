-- Which opportunities can load $1 have changed, by a line, a stamp or a child?
insert into touched (load, opportunity_id)
with
changed as (
  select opportunity_id from booking where load = $1 or retired_load = $1
  union
  select opportunity_id from opportunity where load = $1 or retired_load = $1
)
select $1::integer, opportunity_id
from changed
union
select $1::integer, o.parent_opportunity_id
from opportunity as o
join changed as c on c.opportunity_id = o.opportunity_id
where o.parent_opportunity_id is not null
