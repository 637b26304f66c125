-- For which months did load $1 bring, replace or retire exchange rates?
select distinct month
from fx
where load = $1
  or retired_load = $1
order by month
