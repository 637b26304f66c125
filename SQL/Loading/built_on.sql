-- Which later loads changed rows that load $1 brought, or brought rows again that it retired?
select distinct f.retired_load as load
from ${fact} as f
where f.load = $1
  and f.retired_load > $1
union
select distinct n.load
from ${fact} as f
join ${fact} as n on (${n.key}) = (${f.key})
where f.retired_load = $1
  and n.load > $1
