-- An opportunity that lost its last live line in load $1 is live no more.
update opportunity as o
set retired_load = $1
where o.retired_load is null
  and o.opportunity_id in (
    select b.opportunity_id
    from booking as b
    where b.retired_load = $1
  )
  and not exists (
    select from booking as b
    where b.opportunity_id = o.opportunity_id
      and b.retired_load is null
  )
  and not exists (
    select from opportunity_stage as s
    where s.opportunity_id = o.opportunity_id
  )
