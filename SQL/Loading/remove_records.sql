-- Take the records that load $1 rejects out of the stage.
delete from ${stage}
where record in (
  select r.record
  from rejected_stage as r
  where r.load = $1
)
