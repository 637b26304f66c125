-- Who did what, when, in the order in which it happened?
with
entry as (
  select
    l.loaded_at as at,
    l.load as number,
    1 as rank,
    case l.kind when 'feed' then 'load ' || l.feed else l.kind end as what,
    l.load,
    null::date as month,
    concat_ws(
      ', ', l.file, 'undoes ' || l.undoes, l.note, 'mapping ' || l.mapping, 'mode ' || l.mode)
      as details,
    l.sha256,
    l.loaded_by as done_by
  from load as l
  union all
  select
    e.done_at,
    e.event,
    2,
    case when e.is_locked then e.kind || ' and lock' else e.kind end,
    e.load,
    e.month,
    concat_ws(', ', e.parameters, e.note),
    e.sha256,
    e.done_by
  from event as e
)
select
  to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  done_by,
  what,
  load,
  month,
  details,
  sha256
from entry
order by at, rank, number
