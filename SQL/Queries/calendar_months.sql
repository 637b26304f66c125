-- Where do months lie in the fiscal years that start in month $1, as of load $4?
--
-- A loaded calendar says it for its months; $5 is whether the others' years are named by their end.
select
  m.month,
  coalesce(p.fiscal_year, case when $5::boolean then m.end_year else m.start_year end) as year,
  coalesce(p.quarter, m.quarter) as quarter
from calendar_month as m
left join calendar_period_at($4::integer) as p on p.month = m.month
where m.fiscal_year_start = $1
  and m.month between $2::date and $3::date
order by m.month
