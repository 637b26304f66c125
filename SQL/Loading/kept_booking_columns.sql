-- In how many staged lines does a column that the file lacks keep more than a blank, and which ones:
-- of the line (f), of its deal (o) or of the deal's stamp (l)?
select ${kept}
from booking_stage as s
left join booking as f on (${f.key}) = (${s.key}) and f.retired_load is null
left join opportunity as o on o.opportunity_id = s.opportunity_id and o.retired_load is null
left join slice as l on l.slice_id = o.slice_id
