-- Which offerings does the catalog hold, as of load $1?
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
  null as until
from offering_at($1::integer) as f
join load as l on l.load = f.load
order by f.category, f.type, f.offering_code
