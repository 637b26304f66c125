-- How far do the data reach, as of load $1?
select
  max(r.through) filter (where r.feed = 'bookings') as booked_through,
  max(r.through) filter (where r.feed = 'revenue') as recognised_through
from reach_at($1::integer) as r
