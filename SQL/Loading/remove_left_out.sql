-- Take the records that load $1 rejects out of what it leaves out; how many are there?
with
removed as (
  delete from left_out as l
  where l.load = $1
    and l.record in (
      select r.record
      from rejected_stage as r
      where r.load = $1
    )
  returning l.record
)
select count(distinct record) as records
from removed
