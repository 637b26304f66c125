-- Which amounts that plan version $2 was given for a quarter or year are not what its months come
-- to, as of load $1, because a month was given anew since? One in another currency adds nothing.
with
given as (
  select distinct
    indicator,
    segment,
    geo,
    category,
    currency,
    given_period,
    given_value
  from plan_value_at($1::integer)
  where version = $2
    and given_period is not null
    and held_for = ''
),
covered as (
  select distinct g.*, p.month
  from given as g
  join plan_value as p
    on (p.indicator, p.segment, p.geo, p.category, p.given_period, p.given_value)
      = (g.indicator, g.segment, g.geo, g.category, g.given_period, g.given_value)
  where p.version = $2
    and p.load <= $1::integer
)
select
  c.indicator,
  c.segment,
  c.geo,
  c.category,
  c.currency,
  c.given_period,
  c.given_value,
  min(c.month) as first_month,
  coalesce(sum(n.value), 0) as amount
from covered as c
left join plan_value_at($1::integer) as n
  on (n.indicator, n.month, n.segment, n.geo, n.category)
    = (c.indicator, c.month, c.segment, c.geo, c.category)
  and n.version = $2
  and n.held_for = ''
  and n.currency is not distinct from c.currency
group by
  c.indicator, c.segment, c.geo, c.category, c.currency, c.given_period, c.given_value
having coalesce(sum(n.value), 0) <> c.given_value
order by c.indicator, first_month, c.segment, c.geo, c.category
