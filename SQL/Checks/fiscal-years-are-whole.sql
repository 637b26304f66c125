-- Does no fiscal year of a loaded calendar go on in months that only the settings put into it?
--
-- A fiscal year may be loaded in part where the calendar and the settings agree on it.
with
in_force as (
  select
    coalesce(max(value) filter (where name = 'fiscal-year-start'), '1')::integer as start,
    coalesce(max(value) filter (where name = 'fiscal-year-name'), 'end') as named_by
  from setting
  where retired_load is null
),
by_settings as (
  select
    m.month,
    case s.named_by when 'end' then m.end_year else m.start_year end as fiscal_year,
    m.quarter
  from in_force as s
  join calendar_month as m on m.fiscal_year_start = s.start
),
by_calendar as (
  select month, fiscal_year, quarter
  from calendar_period
  where retired_load is null
),
disputed_year as (
  select distinct c.fiscal_year
  from by_calendar as c
  join by_settings as s on s.month = c.month
  where (s.fiscal_year, s.quarter) <> (c.fiscal_year, c.quarter)
)
select
  y.fiscal_year,
  min(s.month) as first_month,
  max(s.month) as last_month
from disputed_year as y
join by_settings as s on s.fiscal_year = y.fiscal_year
where not exists (select from by_calendar as c where c.month = s.month)
group by y.fiscal_year
order by y.fiscal_year
