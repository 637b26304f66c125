-- From load $1 on, setting $2 has another value.
update setting
set retired_load = $1
where name = $2
  and retired_load is null
