-- What are some loads called, who loaded them and when?
select
  load,
  coalesce(file, note, 'undo of ' || undoes) as source,
  loaded_by,
  to_char(loaded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time
from load
where load = any ($1::integer[])
