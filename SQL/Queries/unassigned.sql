-- How much is reported under a slice value that nobody gave, as of load $1, in months $2 to $3?
with
cell as (
  select p.slice_id, p.month, p.currency, sum(p.amount) as amount
  from posting as p
  where p.load <= $1::integer
    and p.month between $2::date and $3::date
    and p.measure in ('services-bookings', 'product-bookings')
  group by p.slice_id, p.month, p.currency
)
select d.name as dimension, c.month, c.currency, sum(c.amount) as amount
from cell as c
join slice as s on s.slice_id = c.slice_id
cross join lateral (
  values
    ('segment', s.segment),
    ('geo', s.geo),
    ('industry', s.industry),
    ('order_type', s.order_type),
    ('deal_path', s.deal_path)
) as d (name, value)
where d.value = 'Unassigned'
group by d.name, c.month, c.currency
having sum(c.amount) <> 0
order by d.name, c.month, c.currency
