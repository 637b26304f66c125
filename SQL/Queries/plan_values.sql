-- What does a plan version hold for some indicators and months, as of a load?
select indicator, month, segment, geo, category, value, currency
from plan_value_at($1::integer)
where version = $2
  and indicator = any ($3::text[])
  and month between $4::date and $5::date
order by indicator, month, segment, geo, category
