-- What did load $1 move from one value of a dimension to another, by measure and month?
--
-- A measure has moved in a dimension where some of its values lost and others gained, be it in other
-- months. Where it has moved in none, but between combinations of values, those are given, under a
-- blank dimension.
with
posted as (
  select
    p.month,
    p.measure,
    p.currency,
    d.position,
    d.dimension,
    d.value,
    sum(p.amount) as amount
  from posting as p
  join slice as s on s.slice_id = p.slice_id
  cross join lateral (
    values
      (1, 'segment', s.segment),
      (2, 'geo', s.geo),
      (3, 'industry', s.industry),
      (4, 'order_type', s.order_type),
      (5, 'deal_path', s.deal_path),
      (6, 'offering', p.offering_code),
      (7, 'delivery', p.delivery),
      (
        8,
        '',
        concat_ws(
          ' / ', s.segment, s.geo, s.industry, s.order_type, s.deal_path, p.offering_code,
          p.delivery
        )
      )
  ) as d (position, dimension, value)
  where p.load = $1
  group by p.month, p.measure, p.currency, d.position, d.dimension, d.value
  having sum(p.amount) <> 0
),
part as (
  select
    month, measure, currency, position, dimension, value, amount,
    min(amount) over whole < 0
      and max(amount) over whole > 0
      and min(value) over whole <> max(value) over whole as has_moved
  from posted
  window whole as (partition by measure, currency, dimension)
)
select m.month, m.measure, m.currency, m.dimension, m.value, m.amount
from part as m
where m.has_moved
  and (
    m.dimension <> ''
    or not exists (
      select from part as other
      where other.has_moved
        and other.dimension <> ''
        and (other.month, other.measure) = (m.month, m.measure)
        and other.currency is not distinct from m.currency
    )
  )
order by m.position, m.month, m.measure, m.currency, abs(m.amount) desc, m.value
