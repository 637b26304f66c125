-- Does every opportunity that another one names as its parent have live bookings of its own?
select
  c.parent_opportunity_id,
  count(*) as children,
  min(c.opportunity_id) as first_child
from opportunity as c
where c.retired_load is null
  and c.parent_opportunity_id is not null
  and not exists (
    select from opportunity as p
    where p.opportunity_id = c.parent_opportunity_id
      and p.retired_load is null
  )
group by c.parent_opportunity_id
order by c.parent_opportunity_id
