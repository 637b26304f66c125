-- Which slices are known, by number?
select slice_id, segment, geo, industry, order_type, deal_path
from slice
order by slice_id
