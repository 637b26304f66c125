-- Which version is agreed from which month on, as of load $1?
select version, from_month
from plan_version
where state = 'agreed'
  and load <= $1::integer
  and (retired_load is null or retired_load > $1::integer)
order by from_month
