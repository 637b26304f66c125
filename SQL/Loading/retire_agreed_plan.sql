-- From load $1 on, no version is the agreed one.
update plan_version
set retired_load = $1
where state = 'agreed'
  and retired_load is null
