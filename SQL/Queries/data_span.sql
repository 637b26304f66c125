-- How far do the data reach, by the dates in the files that stand as of load $1?
select
  max(l.last_date) filter (where l.feed = 'bookings') as booked_through,
  max(l.last_date) filter (where l.feed = 'revenue') as recognised_through
from load as l
where l.load <= $1::integer
  and not exists (
    select from load_undone_at($1::integer) as u
    where u.load = l.load
  )
