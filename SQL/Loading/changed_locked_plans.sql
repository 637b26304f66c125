-- Which locked plan versions would load $1 change: by their values, or by a plan rate that they
-- convert with, which is named by its currency and month?
with
locked as (
  select version, load
  from plan_version
  where state = 'locked'
    and retired_load is null
)
select p.version, l.load as locked_by, null as currency, null::date as month
from plan_value as p
join locked as l on l.version = p.version
where p.load = $1
  or p.retired_load = $1
union
select p.version, l.load, x.currency, x.month
from fx as x
join plan_value as p
  on p.currency = x.currency
  and p.month = x.month
  and p.retired_load is null
join locked as l on l.version = p.version
where x.rate_type = 'plan'
  and x.retired_load = $1
order by version, currency, month
