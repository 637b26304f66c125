-- Which plan versions are there, which are locked, and what do they hold?
select
  p.version,
  exists (
    select from plan_version as v
    where v.version = p.version
      and v.state = 'locked'
      and v.load <= $1::integer
      and (v.retired_load is null or v.retired_load > $1::integer)
  ) as is_locked,
  count(distinct p.indicator) as indicators,
  count(*) as values,
  min(p.month) as first_month,
  max(p.month) as last_month
from plan_value_at($1::integer) as p
group by p.version
order by p.version
