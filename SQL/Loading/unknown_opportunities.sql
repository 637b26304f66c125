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
cross join lateral (
  select 'no booking has this opportunity; '
    || case
      when exists (
        select from opportunity as o
        where o.retired_load is null
          and o.opportunity_id ~ '^([0-9A-Za-z]{15}|[0-9A-Za-z]{18})$'
          and (
            length(s.opportunity_id) = 18
            and o.opportunity_id = left(s.opportunity_id, 15)
            or length(s.opportunity_id) = 15
            and o.opportunity_id > s.opportunity_id
            and o.opportunity_id < s.opportunity_id || '~'
          )
      )
      then 'one has it with 15 characters instead of 18, or the other way round: '
        || '`ids: { opportunity_id: salesforce }` in the mappings of both makes them one'
      else 'load its bookings first'
    end as reason
) as w
where not exists (
  select from opportunity as o
  where o.opportunity_id = s.opportunity_id
    and o.retired_load is null
)
