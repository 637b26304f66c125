-- In which month is each day reported?
select day, month
from calendar_day
order by day
