-- Which opportunities head a family that load $1, which brought new deals only, has changed?
insert into touched (load, opportunity_id)
with
child as (
  select o.parent_opportunity_id
  from opportunity as o
  where o.load = $1
    and o.parent_opportunity_id is not null
),
head as (
  select n.opportunity_id
  from opportunity as o
  join opportunity as n on n.opportunity_id = o.parent_opportunity_id
  where o.load < $1
    and n.load = $1
)
select $1::integer, parent_opportunity_id
from child
union
select $1::integer, opportunity_id
from head
