-- From when to when is the staged revenue recognised?
select min(recognised_on) as first_date, max(recognised_on) as last_date
from revenue_stage
