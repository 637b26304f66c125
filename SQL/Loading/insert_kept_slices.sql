-- The slices that no deal had before: what staged deals say of their stamp (n), together with what
-- their live rows say (o) in the columns that the file does not have.
insert into slice (slice_id, segment, geo, industry, order_type, deal_path)
with
stamp as (
  select distinct ${stamp}
  from opportunity_stage as s
  join slice as n on n.slice_id = s.slice_id
  join opportunity as f on f.opportunity_id = s.opportunity_id and f.retired_load is null
  join slice as o on o.slice_id = f.slice_id
)
select
  (select coalesce(max(slice_id), 0) from slice)
    + row_number() over (order by segment, geo, industry, order_type, deal_path),
  segment, geo, industry, order_type, deal_path
from stamp as k
where not exists (
  select from slice as known
  where (known.segment, known.geo, known.industry, known.order_type, known.deal_path)
    = (k.segment, k.geo, k.industry, k.order_type, k.deal_path)
)
