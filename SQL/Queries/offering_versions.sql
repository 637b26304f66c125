-- Which versions has offering $1 had, oldest first, and when did each hold?
select
  f.offering_code,
  f.name,
  f.category,
  f.type,
  f.kind,
  f.sku,
  f.stage,
  f.maturity,
  f.delivery,
  f.segments,
  f.geos,
  f.industries,
  f.list_price,
  f.currency,
  f.price_unit,
  f.duration_days,
  f.owner,
  f.launched_on,
  f.retired_on,
  f.summary,
  f.load,
  to_char(l.loaded_at at time zone 'UTC', 'YYYY-MM-DD') as since,
  to_char(r.loaded_at at time zone 'UTC', 'YYYY-MM-DD') as until
from offering as f
join load as l on l.load = f.load
left join load as r on r.load = f.retired_load
where lower(f.offering_code) = lower($1)
order by f.load
