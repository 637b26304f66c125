-- What did each load change in month $1 after load $2 and up to load $3, by measure and slice?
--
-- $4 names the dimensions; one that is not asked for is null.
with
posted as (
  select
    p.load,
    p.measure,
    p.currency,
    case when 'segment' = any ($4::text[]) then s.segment end as segment,
    case when 'geo' = any ($4::text[]) then s.geo end as geo,
    case when 'industry' = any ($4::text[]) then s.industry end as industry,
    case when 'order_type' = any ($4::text[]) then s.order_type end as order_type,
    case when 'deal_path' = any ($4::text[]) then s.deal_path end as deal_path,
    p.amount
  from posting as p
  join slice as s on s.slice_id = p.slice_id
  where p.month = $1::date
    and p.load <= $3::integer
),
state as (
  select
    measure, currency, segment, geo, industry, order_type, deal_path,
    coalesce(sum(amount) filter (where load <= $2::integer), 0) as closed,
    sum(amount) as now
  from posted
  group by measure, currency, segment, geo, industry, order_type, deal_path
),
change as (
  select
    load, measure, currency, segment, geo, industry, order_type, deal_path,
    sum(amount) as change
  from posted
  where load > $2::integer
  group by load, measure, currency, segment, geo, industry, order_type, deal_path
  having sum(amount) <> 0
)
select
  c.measure,
  c.currency,
  c.segment,
  c.geo,
  c.industry,
  c.order_type,
  c.deal_path,
  c.load,
  coalesce(l.file, l.note, 'undo of ' || l.undoes) as source,
  l.loaded_by,
  to_char(l.loaded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  s.closed,
  s.now,
  c.change
from change as c
join state as s
  on s.measure = c.measure
  and s.currency is not distinct from c.currency
  and s.segment is not distinct from c.segment
  and s.geo is not distinct from c.geo
  and s.industry is not distinct from c.industry
  and s.order_type is not distinct from c.order_type
  and s.deal_path is not distinct from c.deal_path
join load as l on l.load = c.load
order by
  c.measure,
  c.currency,
  c.segment,
  c.geo,
  c.industry,
  c.order_type,
  c.deal_path,
  c.load
