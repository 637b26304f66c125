-- A stamp of which the file lacks columns: what the staged deal says (n), together with what its
-- live row says (o) in them.
update opportunity_stage as s
set slice_id = k.slice_id
from slice as n, opportunity as f, slice as o, slice as k
where n.slice_id = s.slice_id
  and f.opportunity_id = s.opportunity_id
  and f.retired_load is null
  and o.slice_id = f.slice_id
  and (k.segment, k.geo, k.industry, k.order_type, k.deal_path) = (${stamp})
  and k.slice_id <> s.slice_id
