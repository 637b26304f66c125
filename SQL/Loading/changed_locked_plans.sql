-- Which locked plan versions would load $1 change?
select distinct p.version, v.load as locked_by
from plan_value as p
join plan_version as v on v.version = p.version
where (p.load = $1 or p.retired_load = $1)
  and v.state = 'locked'
  and v.retired_load is null
order by p.version
