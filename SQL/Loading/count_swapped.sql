-- Of how many rows did load $1 replace one version by another?
select count(*) as swapped
from ${fact} as n
join ${fact} as f on (${f.key}) = (${n.key})
where n.load = $1
  and f.retired_load = $1
