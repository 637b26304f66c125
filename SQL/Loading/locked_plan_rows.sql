-- Reject the rows of load $1 that would change a locked plan version.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
select distinct
  $1::integer,
  s.record,
  s.file_line,
  array[${key.text}],
  1,
  'version',
  s.version,
  w.reason,
  w.reason
from plan_value_stage as s
join plan_version as v on v.version = s.version
cross join (
  values ('the plan version is locked and would change; load it under another version')
) as w (reason)
where v.state = 'locked'
  and v.retired_load is null
  and not exists (
    select from plan_value as f
    where (${f.key}) = (${s.key})
      and f.retired_load is null
      and (${f.payload}) is not distinct from (${s.payload})
  )
