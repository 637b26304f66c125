-- Which months are closed, and which loads moved their amounts since?
select
  c.month,
  c.load,
  c.is_locked,
  c.note,
  c.done_by,
  to_char(c.done_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  array(
    select distinct r.load
    from restating() as r
    where r.month = c.month
      and r.load > c.load
  ) as loads_since
from closed_months($1::integer) as c
order by c.month
