-- Which live lines have lost their opportunity to load $1, or opportunities all their lines, and
-- which load is to be undone first?
select b.opportunity_id, b.load
from booking as b
where b.retired_load is null
  and not exists (
    select from opportunity as o
    where o.opportunity_id = b.opportunity_id
      and o.retired_load is null
  )
union all
select
  o.opportunity_id,
  (
    select max(b.retired_load)
    from booking as b
    where b.opportunity_id = o.opportunity_id
      and b.retired_load < $1
  )
from opportunity as o
where o.retired_load is null
  and not exists (
    select from booking as b
    where b.opportunity_id = o.opportunity_id
      and b.retired_load is null
  )
order by load desc, opportunity_id
