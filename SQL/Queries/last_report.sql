-- At which load did the last report $2 of month $1 stand, and who wrote it when?
select
  e.load,
  e.done_by,
  to_char(e.done_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time
from event as e
where e.kind = 'report'
  and e.month = $1::date
  and e.report = $2
order by e.event desc
limit 1
