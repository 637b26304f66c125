-- What does plan version $2 hold, as of load $1, month by month?
select
  indicator,
  month,
  held_for,
  segment,
  geo,
  category,
  value,
  currency,
  given_period,
  given_value,
  spread,
  load
from plan_value_at($1::integer)
where version = $2
order by indicator, month, segment, geo, category, held_for
