-- Which fiscal years of the loaded calendar have more than twelve months, and where does the
-- thirteenth stand in a file?
with
numbered as (
  select
    p.fiscal_year,
    p.load,
    p.file_line,
    row_number() over by_day as number,
    count(*) over (partition by p.fiscal_year) as months
  from calendar_period as p
  where p.retired_load is null
  window by_day as (partition by p.fiscal_year order by p.first_day)
)
select fiscal_year, months, load, file_line
from numbered
where number = 13
order by fiscal_year
