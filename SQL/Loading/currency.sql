-- Which currency does the practice book in?
select currency
from (
  (select currency from booking where retired_load is null limit 1)
  union all
  (select currency from revenue where retired_load is null limit 1)
  union all
  (select currency from plan_value where retired_load is null and currency is not null limit 1)
) as used
limit 1
