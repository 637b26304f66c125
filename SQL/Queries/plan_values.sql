-- What do plan versions hold, as of load $1?
--
-- $2 indicators and $3 months, with $4 the version that counts for the one in the other.
select
  p.version, p.indicator, p.month, p.held_for, p.segment, p.geo, p.category, p.value, p.currency
from plan_value_at($1::integer) as p
join unnest($2::text[], $3::date[], $4::text[]) as chosen (indicator, month, version)
  on chosen.indicator = p.indicator
  and chosen.month = p.month
  and chosen.version = p.version
order by p.indicator, p.month, p.segment, p.geo, p.category, p.held_for
