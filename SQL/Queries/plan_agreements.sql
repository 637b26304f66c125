-- Which version is agreed from which month on, as of load $1? The one that counts comes first.
select version, from_month, agreement
from plan_version
where state = 'agreed'
  and load <= $1::integer
  and (retired_load is null or retired_load > $1::integer)
order by agreement desc nulls last, from_month desc
