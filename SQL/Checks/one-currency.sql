-- Are all amounts in one currency?
select currency, count(*) as rows
from (
  select currency from booking where retired_load is null
  union all
  select currency from revenue where retired_load is null
  union all
  select currency from plan_value where retired_load is null and currency is not null
) as used
where (
  select count(distinct currency)
  from (
    select currency from booking where retired_load is null
    union all
    select currency from revenue where retired_load is null
    union all
    select currency from plan_value where retired_load is null and currency is not null
  ) as distinct_currencies
) > 1
group by currency
order by currency
