-- From which day to which is each month reported?
select month, min(day) as first_day, max(day) as last_day
from calendar_day_at(2147483647)
group by month
order by month
