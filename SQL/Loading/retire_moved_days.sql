-- From load $1 on, these days are reported in another month than before: in that of their period,
-- or in their Gregorian one, as load 0 says, where no period holds them.
update calendar_day as d
set retired_load = $1
from calendar_day as g
left join calendar_period_at($1) as p on g.day between p.first_day and p.last_day
where g.day = d.day
  and g.load = 0
  and d.retired_load is null
  and d.month <> coalesce(p.month, g.month)
