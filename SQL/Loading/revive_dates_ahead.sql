-- Undo $2 by load $1: rows that live again are dated ahead as they were.
insert into date_ahead (load, feed, opportunity_id, revenue_id, day)
select $1::integer, a.feed, a.opportunity_id, a.revenue_id, a.day
from date_ahead as a
join opportunity as o
  on o.opportunity_id = a.opportunity_id
  and o.load = a.load
where a.feed = 'bookings'
  and o.retired_load = $2::integer
union all
select $1::integer, a.feed, a.opportunity_id, a.revenue_id, a.day
from date_ahead as a
join revenue as r
  on r.opportunity_id = a.opportunity_id
  and r.revenue_id = a.revenue_id
  and r.load = a.load
where a.feed = 'revenue'
  and r.retired_load = $2::integer
