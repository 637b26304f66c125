-- What do the first bookings of a practice call the values of each dimension?
select distinct
  v.place,
  v.dimension,
  v.value
from slice as s
cross join lateral (
  values
    (1, 'segment', s.segment),
    (2, 'geo', s.geo),
    (3, 'industry', s.industry),
    (4, 'order_type', s.order_type),
    (5, 'deal_path', s.deal_path)
) as v (place, dimension, value)
order by v.place, v.value
