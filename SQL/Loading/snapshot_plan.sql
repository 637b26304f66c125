-- The file is the whole truth for its plan versions: retire the live values it lacks.
update plan_value as p
set retired_load = $1
where p.retired_load is null
  and p.version in (select version from plan_value_stage)
  and not exists (
    select from plan_value_stage as s
    where (s.version, s.indicator, s.month, s.segment, s.geo, s.category)
      = (p.version, p.indicator, p.month, p.segment, p.geo, p.category)
  )
