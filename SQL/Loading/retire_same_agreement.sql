-- From load $1 on, an earlier agreement on version $2 from just month $3 on gives way to a new one.
update plan_version
set retired_load = $1
where state = 'agreed'
  and version = $2
  and from_month = $3
  and retired_load is null
