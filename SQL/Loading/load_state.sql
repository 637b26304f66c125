-- Is there a load $1, what is it, and is it undone?
select
  l.load,
  l.kind,
  l.feed,
  l.file,
  l.undoes,
  l.note,
  l.loaded_by,
  u.by_load as undone_by
from load as l
left join load_undone_at(2147483647) as u on u.load = l.load
where l.load = $1
