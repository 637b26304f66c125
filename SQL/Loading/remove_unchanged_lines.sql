-- Take lines out of the stage that say just what the live line says, of deals that stay as they
-- are: a record that changes its deal is no repetition of the one before it.
delete from booking_stage as s
using booking as f
where (${f.key}) = (${s.key})
  and f.retired_load is null
  and (${f.payload}) is not distinct from (${s.payload})
  and not exists (
    select from opportunity_stage as o
    where o.opportunity_id = s.opportunity_id
  )
