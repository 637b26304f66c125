-- In which months is the staged revenue of load $1 recognised, and what its mapping leaves out?
select d.month
from revenue_stage as s
join calendar_day_at($1) as d on d.day = s.recognised_on
union
select d.month
from left_out as l
join calendar_day_at($1) as d on d.day = l.day
where l.load = $1
order by month
