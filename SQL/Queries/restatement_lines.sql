-- What did month $1 come to at load $2, and what did each load after it up to load $3 change, by
-- measure, currency and slice?
--
-- All that was posted up to load $2 stands under its number. $4 names the dimensions; one that is
-- not asked for is null.
with
posted as (
  select
    p.measure,
    p.currency,
    case when 'segment' = any ($4::text[]) then s.segment end as segment,
    case when 'geo' = any ($4::text[]) then s.geo end as geo,
    case when 'industry' = any ($4::text[]) then s.industry end as industry,
    case when 'order_type' = any ($4::text[]) then s.order_type end as order_type,
    case when 'deal_path' = any ($4::text[]) then s.deal_path end as deal_path,
    greatest(p.load, $2::integer) as load,
    p.amount
  from posting as p
  join slice as s on s.slice_id = p.slice_id
  where p.month = $1::date
    and p.load <= $3::integer
)
select
  measure, segment, geo, industry, order_type, deal_path, load, currency,
  sum(amount) as amount
from posted
group by measure, segment, geo, industry, order_type, deal_path, load, currency
having sum(amount) <> 0
order by measure, segment, geo, industry, order_type, deal_path, load, currency
