-- Undo $2 by load $1: the rows it brought are live no more.
update ${fact}
set retired_load = $1
where load = $2
  and retired_load is null
