-- Which loads after $1 and up to $2 touched what months are held against: planned values, agreements,
-- thresholds, or where fiscal years begin?
with
touched as (
  select load from plan_value
  union
  select retired_load from plan_value
  union
  select load from plan_version where state = 'agreed'
  union
  select retired_load from plan_version where state = 'agreed'
  union
  select load from setting where name in ('fiscal-year-start', 'on-track', 'needs-improvement')
  union
  select retired_load
  from setting
  where name in ('fiscal-year-start', 'on-track', 'needs-improvement')
  union
  select load from calendar_period
  union
  select retired_load from calendar_period
)
select load
from touched
where load > $1::integer
  and load <= $2::integer
order by load
