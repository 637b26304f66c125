-- From which day to which is each month of the loaded calendar reported?
--
-- All other days are in their Gregorian months.
select month, first_day, last_day
from calendar_period
where retired_load is null
order by first_day
