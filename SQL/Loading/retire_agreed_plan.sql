-- From load $1 on, no version is agreed from month $2 or a later one on.
update plan_version
set retired_load = $1
where state = 'agreed'
  and from_month >= $2
  and retired_load is null
