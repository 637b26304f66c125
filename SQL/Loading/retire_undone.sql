-- Undo $2 by load $1: what lives under the keys that it changed is live no more.
update ${fact} as f
set retired_load = $1
where f.retired_load is null
  and exists (
    select from ${fact} as n
    where (${n.key}) = (${f.key})
      and (n.load = $2 or n.retired_load = $2)
  )
