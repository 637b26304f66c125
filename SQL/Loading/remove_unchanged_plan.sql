-- Take planned values out of the stage that say just what the live row says. A month that is given
-- with the value that it has as its part of a quarter or year stays that part.
delete from plan_value_stage as s
using plan_value as f
where (${f.key}) = (${s.key})
  and f.retired_load is null
  and (
    (${f.payload}) is not distinct from (${s.payload})
    or (
      s.given_period is null
      and (f.value, f.currency) is not distinct from (s.value, s.currency)
    )
  )
