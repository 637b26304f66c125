-- From when to when do the staged deals close?
select min(close_date) as first_date, max(close_date) as last_date
from opportunity_stage
