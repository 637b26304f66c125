-- How many records does load $1 reject?
select count(distinct r.record) as records
from rejected_stage as r
where r.load = $1
