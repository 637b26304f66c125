-- The file is the whole truth for its plan versions: retire the live values it lacks.
update plan_value as f
set retired_load = $1
where f.retired_load is null
  and f.version in (select version from plan_value_stage)
  and not exists (
    select from plan_value_stage as s
    where (${s.key}) = (${f.key})
  )
