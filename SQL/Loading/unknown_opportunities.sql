-- Which revenue names an opportunity that has no bookings?
select s.record, s.file_line, array[s.opportunity_id, s.revenue_id] as key, s.opportunity_id
from revenue_stage as s
where not exists (
  select from opportunity as o
  where o.opportunity_id = s.opportunity_id
    and o.retired_load is null
)
order by s.record
