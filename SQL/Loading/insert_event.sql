-- Write an event into the journal, at load $8 or at the last one.
insert into event (
  event, kind, month, load, last_load, is_locked, note, parameters, sha256, done_by, done_at, report
)
select
  coalesce(max(event), 0) + 1,
  $1,
  $2::date,
  coalesce($8::integer, (select max(load) from load), 0),
  coalesce((select max(load) from load), 0),
  $3,
  $4,
  $5,
  $6,
  $7,
  clock_timestamp(),
  $9
from event
returning event, load
