-- From load $1 on, the days that it retired are reported in the month of their period, or in their
-- Gregorian one.
insert into calendar_day (day, month, load)
select d.day, coalesce(p.month, g.month), $1
from calendar_day as d
join calendar_day as g on g.day = d.day and g.load = 0
left join calendar_period_at($1) as p on d.day between p.first_day and p.last_day
where d.retired_load = $1
