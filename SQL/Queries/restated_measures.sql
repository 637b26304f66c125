-- What were the measures of each closed month from $3 to $4 at its close, and what are they as of
-- load $1, by the closes up to event $2?
select
  c.month,
  c.load as close_load,
  p.measure,
  p.currency,
  coalesce(sum(p.amount) filter (where p.load <= c.load), 0) as closed,
  sum(p.amount) as now
from closed_months($2::integer) as c
join posting as p on p.month = c.month
where p.load <= $1::integer
  and c.load <= $1::integer
  and c.month between $3::date and $4::date
group by c.month, c.load, p.measure, p.currency
order by c.month, p.measure, p.currency
