-- Which currencies do the live amounts have, and which load brought each last?
select currency, max(load) as load
from (
  select currency, load from booking where retired_load is null
  union all
  select currency, load from revenue where retired_load is null
  union all
  select currency, load from plan_value where retired_load is null and currency is not null
) as used
group by currency
order by currency
