-- What do the ledger's measures come to, by month and by the dimensions that are asked for?
--
-- $1 as of load, $2 measures, $3 first month, $4 last month, $5 names of the dimensions.
-- A dimension that is not asked for is null. A category is the catalog's as of the same load.
-- What cancels to nothing in the same slice, offering and delivery is as if it had never been: it was
-- undone or moved away. A cell of nothing else is left out; one whose parts balance is a zero. Only
-- where some cell is zero are the parts looked at, so that most calls sum just once.
with
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
),
named_posting as not materialized (
  select
    p.measure,
    p.month,
    s.segment,
    s.geo,
    s.industry,
    s.order_type,
    s.deal_path,
    case when 'delivery' = any ($5::text[]) then p.delivery end as delivery,
    f.category,
    case when 'offering' = any ($5::text[]) then p.offering_code end as offering,
    p.currency,
    p.slice_id,
    p.offering_code,
    p.delivery as own_delivery,
    p.amount
  from posting as p
  join named_slice as s on s.slice_id = p.slice_id
  left join named_offering as f on f.offering_code = p.offering_code
  where p.load <= $1::integer
    and p.measure = any ($2::text[])
    and p.month between $3::date and $4::date
),
cell as (
  select
    measure,
    month,
    segment,
    geo,
    industry,
    order_type,
    deal_path,
    delivery,
    category,
    offering,
    currency,
    sum(amount) as amount
  from named_posting
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
),
part as (
  select
    measure,
    month,
    segment,
    geo,
    industry,
    order_type,
    deal_path,
    delivery,
    category,
    offering,
    currency,
    0::numeric as amount
  from named_posting
  where exists (select from cell where amount = 0)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, slice_id, offering_code, own_delivery
  having sum(amount) <> 0
)
select *
from cell
where amount <> 0
union all
(
  select *
  from cell
  where amount = 0
  intersect
  select *
  from part
)
