-- Which staged plan rows would change a locked version?
select
  s.record,
  s.file_line,
  array[${key.text}] as key,
  s.version
from plan_value_stage as s
join plan_version as v on v.version = s.version
where v.state = 'locked'
  and v.retired_load is null
  and not exists (
    select from plan_value as f
    where (${f.key}) = (${s.key})
      and f.retired_load is null
      and (${f.payload}) is not distinct from (${s.payload})
  )
order by s.record
