-- The file is the whole calendar: retire the live periods it lacks.
update calendar_period as p
set retired_load = $1
where p.retired_load is null
  and not exists (
    select from calendar_period_stage as s
    where s.first_day = p.first_day
  )
