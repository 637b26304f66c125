-- What was loaded up to load $1, when, by whom, and what came of it?
select
  l.load,
  l.kind,
  l.feed,
  l.file,
  l.sha256,
  l.mapping,
  l.mode,
  l.undoes,
  u.by_load as undone_by,
  l.note,
  l.loaded_by,
  to_char(l.loaded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  l."read",
  l.skipped,
  l.accepted,
  l.unchanged,
  l.rejected,
  l.inserted,
  l.replaced,
  l.retired
from load as l
left join load_undone_at($1::integer) as u on u.load = l.load
where l.load <= $1::integer
order by l.load
