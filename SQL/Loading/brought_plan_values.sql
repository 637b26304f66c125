-- Which planned values did load $1 bring, and in which of its records did they stand?
select record, version, indicator, month, held_for, segment, geo, category
from plan_value
where load = $1
  and record is not null
order by record, month
