-- An opportunity whose lines were all rejected is not brought by this load.
delete from opportunity_stage as o
where not exists (
  select from booking_stage as b
  where b.opportunity_id = o.opportunity_id
)
