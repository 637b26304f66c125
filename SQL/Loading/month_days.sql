-- How many days is each of these months reported with?
select month, count(*) as days
from calendar_day_at(2147483647)
where month = any ($1::date[])
group by month
order by month
