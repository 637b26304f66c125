-- Are the loads numbered without gaps, as they committed?
select load, previous
from (
  select load, lag(load, 1, 0) over (order by load) as previous
  from load
) as numbered
where load <> previous + 1
order by load
