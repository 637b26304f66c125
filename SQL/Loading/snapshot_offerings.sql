-- The file is the whole catalog: retire the live offerings it lacks.
update offering as f
set retired_load = $1
where f.retired_load is null
  and not exists (
    select from offering_stage as s
    where s.offering_code = f.offering_code
  )
