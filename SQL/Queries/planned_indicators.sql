-- Which indicators do plan versions hold, and up to which month, as of load $1?
select version, indicator, max(month) as last_month
from plan_value_at($1::integer)
group by version, indicator
order by version, indicator
