-- Which live revenue has an opportunity that is live no more?
select r.opportunity_id, r.revenue_id, r.load
from revenue as r
where r.retired_load is null
  and not exists (
    select from opportunity as o
    where o.opportunity_id = r.opportunity_id
      and o.retired_load is null
  )
order by r.opportunity_id, r.revenue_id
