-- Retire the live rows that the staged rows replace.
update ${fact} as f
set retired_load = $1
from ${stage} as s
where (${f.key}) = (${s.key})
  and f.retired_load is null
