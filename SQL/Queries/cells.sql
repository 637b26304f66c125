-- What do the ledger's measures come to, by month and by the dimensions that are asked for?
--
-- $1 as of load, $2 measures, $3 first month, $4 last month, $5 names of the dimensions.
-- A dimension that is not asked for is null. A category is the catalog's as of the same load.
-- A cell whose postings cancel is as if they had never been: what was undone or moved away.
with
cell as (
  select
    p.measure,
    p.month,
    p.slice_id,
    p.offering_code,
    p.delivery,
    p.currency,
    sum(p.amount) as amount
  from posting as p
  where p.load <= $1::integer
    and p.measure = any ($2::text[])
    and p.month between $3::date and $4::date
  group by p.measure, p.month, p.slice_id, p.offering_code, p.delivery, p.currency
  having sum(p.amount) <> 0
),
named_slice as (
  select
    slice_id,
    case when 'segment' = any ($5::text[]) then segment end as segment,
    case when 'geo' = any ($5::text[]) then geo end as geo,
    case when 'industry' = any ($5::text[]) then industry end as industry,
    case when 'order_type' = any ($5::text[]) then order_type end as order_type,
    case when 'deal_path' = any ($5::text[]) then deal_path end as deal_path
  from slice
),
named_offering as (
  select
    offering_code,
    case when 'category' = any ($5::text[]) then category end as category
  from offering_at($1::integer)
)
select
  c.measure,
  c.month,
  s.segment,
  s.geo,
  s.industry,
  s.order_type,
  s.deal_path,
  case when 'delivery' = any ($5::text[]) then c.delivery end as delivery,
  f.category,
  case when 'offering' = any ($5::text[]) then c.offering_code end as offering,
  c.currency,
  sum(c.amount) as amount
from cell as c
join named_slice as s on s.slice_id = c.slice_id
left join named_offering as f on f.offering_code = c.offering_code
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
