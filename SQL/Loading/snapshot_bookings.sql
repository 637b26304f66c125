-- The file is the whole truth for the months of its dates, also those of what the mapping leaves out:
-- retire the live lines it lacks, also of the deals that it moves into these months.
update booking as b
set retired_load = $1
from opportunity as o
join calendar_day_at($1) as d on d.day = o.close_date
where o.opportunity_id = b.opportunity_id
  and o.retired_load is null
  and b.retired_load is null
  and (
    d.month in (
      select sd.month
      from opportunity_stage as s
      join calendar_day_at($1) as sd on sd.day = s.close_date
      union
      select ld.month
      from left_out as l
      join calendar_day_at($1) as ld on ld.day = l.day
      where l.load = $1
    )
    or o.opportunity_id in (select s.opportunity_id from opportunity_stage as s)
  )
  and not exists (
    select from booking_stage as s
    where s.opportunity_id = b.opportunity_id
      and s.line = b.line
  )
