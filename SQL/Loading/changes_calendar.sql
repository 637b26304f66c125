-- Has load $1 changed the months of the calendar?
select exists (
  select from calendar_period
  where load = $1
    or retired_load = $1
) as changes
