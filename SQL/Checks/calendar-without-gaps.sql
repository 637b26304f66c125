-- Do the months of a loaded calendar follow each other, day by day and quarter by quarter?
with
period as (
  select
    p.*,
    to_char(p.month::timestamp, 'YYYY-MM') as name,
    lag(p.last_day) over by_day as previous_day,
    lag(p.month) over by_day as previous_month,
    lag(p.fiscal_year * 4 + p.quarter) over by_day as previous_quarter
  from calendar_period as p
  where p.retired_load is null
  window by_day as (order by p.first_day)
)
select p.first_day, f.reason, p.load, p.file_line
from period as p
cross join lateral (
  values
    (
      1,
      p.first_day > p.previous_day + 1,
      'the days from ' || p.previous_day + 1 || ' to ' || p.first_day - 1 || ' are in no month'
    ),
    (
      2,
      p.first_day <= p.previous_day,
      p.name || ' begins on ' || p.first_day || ', but the month before it ends on '
        || p.previous_day
    ),
    (
      3,
      p.month::timestamp <> p.previous_month::timestamp + interval '1 month',
      p.name || ' does not follow ' || to_char(p.previous_month::timestamp, 'YYYY-MM')
    ),
    (
      4,
      not daterange(p.first_day, p.last_day, '[]')
        && daterange(p.month, (p.month::timestamp + interval '1 month')::date),
      p.name || ' has no day of that calendar month, only ' || p.first_day || ' to ' || p.last_day
    ),
    (
      5,
      p.fiscal_year * 4 + p.quarter not in (p.previous_quarter, p.previous_quarter + 1),
      p.name || ' is in quarter ' || p.quarter || ' of ' || p.fiscal_year
        || ', which does not follow the quarter of the month before it'
    )
) as f (rank, breaks, reason)
where f.breaks
order by p.first_day, f.rank
