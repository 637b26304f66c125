-- A period that is given as before keeps the months it was spread over then, whatever last year's
-- actuals have become since.
update plan_value_stage as s
set value = f.value
from plan_value as f
where s.given_period is not null
  and f.retired_load is null
  and (${f.key}) = (${s.key})
  and (f.given_period, f.given_value, f.spread, f.currency)
    is not distinct from (s.given_period, s.given_value, s.spread, s.currency)
  and not exists (
    select from plan_value_stage as n
    where n.record = s.record
      and not exists (
        select from plan_value as g
        where g.retired_load is null
          and (g.version, g.indicator, g.month, g.segment, g.geo, g.category, g.held_for)
            = (${n.key})
          and (g.given_period, g.given_value, g.spread, g.currency)
            is not distinct from (n.given_period, n.given_value, n.spread, n.currency)
      )
  )
