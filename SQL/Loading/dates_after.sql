-- Which rows are dated after day $1, the first $2 of them?
select
  file_line,
  ${date} as day,
  count(*) over () as total
from ${target}
where ${date} > $1
order by record
limit $2
