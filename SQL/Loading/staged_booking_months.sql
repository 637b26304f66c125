-- In which months do the staged deals of load $1 close?
select distinct d.month
from opportunity_stage as s
join calendar_day_at($1) as d on d.day = s.close_date
order by d.month
