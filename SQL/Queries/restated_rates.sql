-- Which rates of month $1 did each load after $2 and up to $3 change or take away?
--
-- The first rate of a key changes nothing. `closed` and `now` are the rates at both ends, `before`
-- and `after` those around the load; each may be null.
with
brought as (
  select *
  from fx
  where month = $1::date
    and load > $2::integer
    and load <= $3::integer
),
retired as (
  select *
  from fx
  where month = $1::date
    and retired_load > $2::integer
    and retired_load <= $3::integer
),
change as (
  select
    coalesce(b.load, r.retired_load) as load,
    coalesce(b.rate_type, r.rate_type) as rate_type,
    coalesce(b.currency, r.currency) as currency,
    r.rate as before,
    b.rate as after
  from brought as b
  full join retired as r
    on (r.rate_type, r.currency) = (b.rate_type, b.currency)
    and r.retired_load = b.load
)
select c.load, c.rate_type, c.currency, o.rate as closed, n.rate as now, c.before, c.after
from change as c
left join fx_at($2::integer) as o
  on (o.rate_type, o.currency, o.month) = (c.rate_type, c.currency, $1::date)
left join fx_at($3::integer) as n
  on (n.rate_type, n.currency, n.month) = (c.rate_type, c.currency, $1::date)
where exists (
  select from fx as earlier
  where (earlier.rate_type, earlier.currency, earlier.month)
      = (c.rate_type, c.currency, $1::date)
    and earlier.load < c.load
)
order by c.rate_type, c.currency, c.load
