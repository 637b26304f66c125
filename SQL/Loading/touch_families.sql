-- Which opportunities head a family that load $1, which brought new deals only, has changed?
insert into touched (load, opportunity_id)
select $1::integer, o.parent_opportunity_id
from opportunity as o
where o.load = $1
  and o.parent_opportunity_id is not null
union
select $1::integer, n.opportunity_id
from opportunity as o
join opportunity as n on n.opportunity_id = o.parent_opportunity_id
where n.load = $1
