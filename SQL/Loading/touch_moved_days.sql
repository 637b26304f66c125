-- Which opportunities has load $1 moved to another month, by their close or by their revenue?
insert into touched (load, opportunity_id)
with
moved as (
  select day
  from calendar_day
  where load = $1
)
select $1::integer, o.opportunity_id
from opportunity as o
join moved as m on m.day = o.close_date
where o.retired_load is null
union
select $1::integer, r.opportunity_id
from revenue as r
join moved as m on m.day = r.recognised_on
where r.retired_load is null
