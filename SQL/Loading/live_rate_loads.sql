-- Which loads brought the rates that are live?
select distinct load
from fx
where retired_load is null
order by load desc
