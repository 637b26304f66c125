-- Does every live line have a live opportunity, and every live opportunity a live line?
select 'booking' as fact, b.opportunity_id, b.load
from booking as b
where b.retired_load is null
  and not exists (
    select from opportunity as o
    where o.opportunity_id = b.opportunity_id
      and o.retired_load is null
  )
union all
select 'opportunity', o.opportunity_id, o.load
from opportunity as o
where o.retired_load is null
  and not exists (
    select from booking as b
    where b.opportunity_id = o.opportunity_id
      and b.retired_load is null
  )
order by fact, opportunity_id
