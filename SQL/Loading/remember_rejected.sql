-- Remember the records of feed $2 that load $1 leaves out, until a later load brings their keys.
insert into rejected_record (
  load, record, line, feed, key, fault_column, fault_value, reason
)
select distinct on (r.record)
  r.load,
  r.record,
  r.line,
  $2,
  r.key,
  r.fault_column,
  r.fault_value,
  r.reason
from rejected_stage as r
where r.load = $1
order by r.record, r.fault, r.fault_column, r.fault_value
