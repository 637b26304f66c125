-- Which staged plan rows would change a locked version?
select
  s.record,
  s.file_line,
  array[s.version, s.indicator, s.month::text, s.segment, s.geo, s.category] as key,
  s.version
from plan_value_stage as s
join plan_version as v on v.version = s.version
where v.state = 'locked'
  and v.retired_load is null
  and not exists (
    select from plan_value as p
    where (p.version, p.indicator, p.month, p.segment, p.geo, p.category)
      = (s.version, s.indicator, s.month, s.segment, s.geo, s.category)
      and p.retired_load is null
      and (p.value, p.currency) is not distinct from (s.value, s.currency)
  )
order by s.record
