-- Which of the months $2 to $3 are not over as of load $1, and how many of their days have passed?
--
-- A month is over when the data reach its last day, or when it was closed by event $4. Bookings and
-- revenue reach to different days.
with
span as (
  select
    max(r.through) filter (where r.feed = 'bookings') as booked_through,
    max(r.through) filter (where r.feed = 'revenue') as recognised_through
  from reach_at($1::integer) as r
),
month as (
  select d.month, min(d.day) as first_day, max(d.day) as last_day
  from calendar_day_at($1::integer) as d
  where d.month between $2::date and $3::date
  group by d.month
)
select
  m.month,
  m.last_day - m.first_day + 1 as days,
  s.booked_through,
  s.recognised_through,
  least(greatest(s.booked_through - m.first_day + 1, 0), m.last_day - m.first_day + 1)
    as days_booked,
  least(greatest(s.recognised_through - m.first_day + 1, 0), m.last_day - m.first_day + 1)
    as days_recognised
from month as m
cross join span as s
where (s.booked_through < m.last_day or s.recognised_through < m.last_day)
  and not exists (
    select from closed_months($4::integer) as c
    where c.month = m.month
      and c.load <= $1::integer
  )
order by m.month
