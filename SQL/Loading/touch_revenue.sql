-- Which opportunities can load $1 have changed the revenue of?
insert into touched (load, opportunity_id)
select distinct $1::integer, opportunity_id
from revenue
where load = $1 or retired_load = $1
