-- Which months are closed, and did they move since?
select
  c.month,
  c.load,
  c.is_locked,
  c.note,
  c.done_by,
  to_char(c.done_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  (
    select count(distinct p.load)
    from posting as p
    where p.month = c.month
      and p.load > c.load
  ) as loads_since
from closed_months($1::integer) as c
order by c.month
