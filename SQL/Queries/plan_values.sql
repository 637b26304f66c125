-- What do plan versions hold for some indicators, as of load $1?
--
-- $2 indicators, $3 months, $4 the version that counts in each month.
select
  p.version, p.indicator, p.month, p.held_for, p.segment, p.geo, p.category, p.value, p.currency
from plan_value_at($1::integer) as p
join unnest($3::date[], $4::text[]) as chosen (month, version)
  on chosen.month = p.month
  and chosen.version = p.version
where p.indicator = any ($2::text[])
order by p.indicator, p.month, p.segment, p.geo, p.category, p.held_for
