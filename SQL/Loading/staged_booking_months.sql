-- In which months do the staged deals of load $1 close, and those that its mapping leaves out?
select d.month
from opportunity_stage as s
join calendar_day_at($1) as d on d.day = s.close_date
union
select d.month
from left_out as l
join calendar_day_at($1) as d on d.day = l.day
where l.load = $1
order by month
