-- How many live rows are dated after the day of the load that brought them, as of load $1, and which
-- is the first?
select
  a.load,
  a.file,
  a.file_line,
  a.day,
  count(*) over () as total
from rows_ahead_at($1) as a
order by a.load, a.file_line, a.feed, a.opportunity_id, a.revenue_id
limit 1
