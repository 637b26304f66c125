-- Reject the records $2 of load $1, whose planned values would change the plan of the locked months $3.
insert into rejected_stage (
  load, record, line, key, fault, fault_value, reason, "rule"
)
select distinct on (s.record)
  $1::integer,
  s.record,
  s.file_line,
  array[${key.text}],
  1,
  m.month,
  format(
    '%1$s is closed and locked, and its plan with it; offerbook close %1$s --reopen opens it',
    m.month
  ),
  'its month is closed and locked, and its plan with it; offerbook close MONTH --reopen opens it'
from plan_value as s
join unnest($2::bigint[], $3::text[]) as m (record, month) on m.record = s.record
where s.load = $1
order by s.record, s.month
