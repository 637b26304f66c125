-- What revenue, cost and hours were recognised in a month?
--
-- Revenue is reported under the stamp of its opportunity, as last known.

create or replace function revenue_measures(as_of integer, touched_by integer)
returns table (
  measure text,
  month date,
  slice_id integer,
  offering_code text,
  delivery text,
  currency text,
  amount numeric
)
language sql stable as $$
  select
    m.measure,
    d.month,
    o.slice_id,
    r.offering_code,
    r.delivery,
    case when m.is_money then r.currency end,
    sum(m.amount)
  from offerbook.touched as t
  join offerbook.opportunity_at(as_of) as o on o.opportunity_id = t.opportunity_id
  join offerbook.revenue_at(as_of) as r on r.opportunity_id = t.opportunity_id
  join offerbook.calendar_day_at(as_of) as d on d.day = r.recognised_on
  cross join lateral (
    values
      ('services-revenue', true, r.amount),
      ('services-cost', true, r.cost),
      ('services-hours', false, r.hours)
  ) as m (measure, is_money, amount)
  where t.load = touched_by
    and m.amount is not null
  group by
    m.measure,
    d.month,
    o.slice_id,
    r.offering_code,
    r.delivery,
    case when m.is_money then r.currency end
$$;
