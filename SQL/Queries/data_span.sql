-- How far do the data reach, as of load $1?
select
  (select max(o.close_date) from opportunity_at($1::integer) as o) as booked_through,
  (select max(r.recognised_on) from revenue_at($1::integer) as r) as recognised_through,
  (select min(o.close_date) from opportunity_at($1::integer) as o) as booked_from
