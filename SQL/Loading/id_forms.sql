-- Which opportunities did load $1 bring under an id of 15 characters where one of 18 that begins with
-- it is live too, or the other way round?
with
brought as (
  select opportunity_id as id, 'opportunity_id' as place
  from opportunity
  where load = $1
    and retired_load is null
  union
  select parent_opportunity_id, 'parent_opportunity_id'
  from opportunity
  where load = $1
    and retired_load is null
),
short as (
  select id, place
  from brought
  where length(id) = 15
    and id ~ '^[0-9A-Za-z]*$'
),
long as (
  select id, left(id, 15) as start
  from brought
  where length(id) = 18
    and id ~ '^[0-9A-Za-z]*$'
),
met as (
  select s.id as short, o.opportunity_id as long, s.place, null::integer as short_load
  from short as s
  join opportunity as o on o.opportunity_id > s.id and o.opportunity_id < s.id || '~'
  where o.retired_load is null
  union
  select s.id, o.parent_opportunity_id, s.place, null
  from short as s
  join opportunity as o
    on o.parent_opportunity_id > s.id
    and o.parent_opportunity_id < s.id || '~'
  where o.retired_load is null
  union
  select o.opportunity_id, l.id, 'opportunity_id', o.load
  from long as l
  join opportunity as o on o.opportunity_id = l.start
  where o.retired_load is null
    and o.load < $1
  union
  select o.parent_opportunity_id, l.id, 'parent_opportunity_id', o.load
  from long as l
  join opportunity as o on o.parent_opportunity_id = l.start
  where o.retired_load is null
    and o.load < $1
)
select short, long, place, min(short_load) as short_load
from met
where length(long) = 18
group by short, long, place
order by short, place
