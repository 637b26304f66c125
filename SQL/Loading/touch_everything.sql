-- Everything is to be measured anew, under the number of no load.
insert into touched (load, opportunity_id)
select distinct 0, opportunity_id
from opportunity
