-- In which currency and by which rule are the fiscal periods of the plan versions $1 planned?
select distinct on (version, indicator, given_period, segment, geo, category)
  version, indicator, given_period, segment, geo, category, currency, spread
from plan_value
where retired_load is null
  and given_period is not null
  and version = any ($1::text[])
order by version, indicator, given_period, segment, geo, category, load desc
