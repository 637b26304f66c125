-- Where do months lie in the fiscal years that start in month $1?
select month, start_year, end_year, quarter
from calendar_month
where fiscal_year_start = $1
  and month between $2::date and $3::date
order by month
