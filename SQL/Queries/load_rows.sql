-- Which rows did load $1 bring, replace and retire, old and new side by side, the first $2 of them?
select
  case
    when o.load is null then 'new'
    when n.load is null then 'retired'
    else 'replaced'
  end as change,
  ${line} as line,
  ${old},
  ${new},
  count(*) over () as total
from (select * from ${source} where load = $1) as n
full join (select * from ${source} where retired_load = $1) as o on (${o.key}) = (${n.key})
order by ${both.key}
limit $2
