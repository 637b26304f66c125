-- Which months are closed, and which loads moved them since?
with
closed as (
  select *
  from closed_months($1::integer)
),
moved as (
  select c.month, array_agg(distinct r.load) as loads
  from closed as c
  join restating() as r
    on r.month = c.month
    and r.load > c.load
  group by c.month
)
select
  c.month,
  c.load,
  c.is_locked,
  c.note,
  c.done_by,
  to_char(c.done_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  coalesce(m.loads, '{}') as loads_since
from closed as c
left join moved as m on m.month = c.month
order by c.month
