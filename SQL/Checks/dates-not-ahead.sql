-- Is no live row dated after the day of the load that brought it?
select a.feed, a.opportunity_id, a.revenue_id, a.day, a.load, a.file, a.file_line
from rows_ahead_at(2147483647) as a
order by a.load, a.file_line, a.feed, a.opportunity_id, a.revenue_id
