-- Reject the revenue of load $1 that names an opportunity which has no bookings.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
select
  $1::integer,
  s.record,
  s.file_line,
  array[s.opportunity_id, s.revenue_id],
  1,
  'opportunity_id',
  s.opportunity_id,
  w.reason,
  w.reason
from revenue_stage as s
cross join (
  values ('no booking has this opportunity; load its bookings first')
) as w (reason)
where not exists (
  select from opportunity as o
  where o.opportunity_id = s.opportunity_id
    and o.retired_load is null
)
