-- How many opportunities are staged, and how many of them are live already?
select
  count(*) as staged,
  count(o.opportunity_id) as known
from opportunity_stage as s
left join opportunity as o
  on o.opportunity_id = s.opportunity_id
  and o.retired_load is null
