-- What was written about figures and sections up to event $1, and which comment is the last on each?
select
  c.event,
  c.month,
  c.indicator,
  c.section,
  c.dimensions,
  c.dimension_values,
  c.text,
  e.done_by,
  to_char(e.done_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  (e.done_at at time zone 'UTC')::date as day,
  c.event = max(c.event) over (
    partition by c.month, c.indicator, c.section, c.dimensions, c.dimension_values
  ) as is_last
from comment as c
join event as e on e.event = c.event
where c.event <= $1::integer
order by c.month, c.event
