-- In which months is the staged revenue of load $1 recognised?
select distinct d.month
from revenue_stage as s
join calendar_day_at($1) as d on d.day = s.recognised_on
order by d.month
