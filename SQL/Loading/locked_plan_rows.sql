-- Which staged plan rows would change a locked version?
select
  s.record,
  s.file_line,
  array[s.version, s.indicator, to_char(s.month, 'YYYY-MM'), s.segment, s.geo, s.category] as key,
  s.version
from plan_value_stage as s
join plan_version as v on v.version = s.version
where v.state = 'locked'
  and v.retired_load is null
order by s.record
