-- Which settings were in force as of a load?
select name, value, load
from setting
where load <= $1::integer
  and (retired_load is null or retired_load > $1::integer)
order by name
