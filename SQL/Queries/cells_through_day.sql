-- What do the measures come to in the first days of a month, by the dimensions that are asked for?
--
-- $1 as of load, $2 measures, $3 month, $4 how many of its days, $5 names of the dimensions. The ledger
-- knows months: the days are read from the facts of this one month.
with
last_day as (
  select min(d.day) + $4::integer - 1 as day
  from calendar_day_at($1::integer) as d
  where d.month = $3::date
),
part as (
  select w.measure, p.month, p.slice_id, p.offering_code, p.delivery, p.currency, p.amount
  from unnest($2::text[]) as w (measure)
  cross join lateral measure_parts(
    $1::integer, w.measure, $3::date, $3::date, array[]::text[], array[]::text[]
  ) as p
  where p.day <= (select l.day from last_day as l)
),
named_part as (
  select
    p.measure,
    p.month,
    case when 'segment' = any ($5::text[]) then s.segment end as segment,
    case when 'geo' = any ($5::text[]) then s.geo end as geo,
    case when 'industry' = any ($5::text[]) then s.industry end as industry,
    case when 'order_type' = any ($5::text[]) then s.order_type end as order_type,
    case when 'deal_path' = any ($5::text[]) then s.deal_path end as deal_path,
    case when 'delivery' = any ($5::text[]) then p.delivery end as delivery,
    case when 'category' = any ($5::text[]) then f.category end as category,
    case when 'offering' = any ($5::text[]) then p.offering_code end as offering,
    p.currency,
    p.amount
  from part as p
  join slice as s on s.slice_id = p.slice_id
  left join offering_at($1::integer) as f on f.offering_code = p.offering_code
)
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
from named_part
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
