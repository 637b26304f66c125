-- Which deals make up measure $2 of months $3 to $4, as of load $1, the largest first?
--
-- $5 names dimensions and $6 their values; $7 is how many deals are wanted. $8, $9 and $10 are
-- months, currencies and what their amounts are multiplied by.
with
deal as (
  select
    p.opportunity_id,
    min(p.child) as child,
    min(p.day) as first_day,
    max(p.day) as last_day,
    count(*) as parts,
    trim_scale(sum(p.amount * coalesce(r.factor, 1))) as amount
  from measure_parts($1, $2, $3::date, $4::date, $5::text[], $6::text[]) as p
  left join unnest($8::date[], $9::text[], $10::numeric[]) as r (month, currency, factor)
    on r.month = p.month
    and r.currency = p.currency
  group by p.opportunity_id
)
select
  d.opportunity_id,
  o.account_name,
  o.opportunity_name,
  d.child,
  d.first_day,
  d.last_day,
  d.parts,
  d.amount,
  count(*) over () as deals,
  sum(d.amount) over () as total
from deal as d
join opportunity_at($1) as o on o.opportunity_id = d.opportunity_id
order by abs(d.amount) desc, d.opportunity_id
limit $7::integer
