-- The file is the whole truth for the months of its dates, also those of what the mapping leaves out:
-- retire the live rows it lacks.
update revenue as r
set retired_load = $1
from calendar_day_at($1) as d
where d.day = r.recognised_on
  and r.retired_load is null
  and d.month in (
    select sd.month
    from revenue_stage as s
    join calendar_day_at($1) as sd on sd.day = s.recognised_on
    union
    select ld.month
    from left_out as l
    join calendar_day_at($1) as ld on ld.day = l.day
    where l.load = $1
  )
  and not exists (
    select from revenue_stage as s
    where s.opportunity_id = r.opportunity_id
      and s.revenue_id = r.revenue_id
  )
