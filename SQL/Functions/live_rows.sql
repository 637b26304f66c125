-- Which version of each fact was live when a load had committed?

create or replace function opportunity_at(as_of integer) returns setof opportunity
language sql stable as $$
  select *
  from offerbook.opportunity as o
  where o.load <= as_of
    and (o.retired_load is null or o.retired_load > as_of)
$$;

create or replace function booking_at(as_of integer) returns setof booking
language sql stable as $$
  select *
  from offerbook.booking as b
  where b.load <= as_of
    and (b.retired_load is null or b.retired_load > as_of)
$$;

create or replace function revenue_at(as_of integer) returns setof revenue
language sql stable as $$
  select *
  from offerbook.revenue as r
  where r.load <= as_of
    and (r.retired_load is null or r.retired_load > as_of)
$$;

create or replace function offering_at(as_of integer) returns setof offering
language sql stable as $$
  select *
  from offerbook.offering as f
  where f.load <= as_of
    and (f.retired_load is null or f.retired_load > as_of)
$$;

create or replace function plan_value_at(as_of integer) returns setof plan_value
language sql stable as $$
  select *
  from offerbook.plan_value as p
  where p.load <= as_of
    and (p.retired_load is null or p.retired_load > as_of)
$$;

create or replace function calendar_period_at(as_of integer) returns setof calendar_period
language sql stable as $$
  select *
  from offerbook.calendar_period as c
  where c.load <= as_of
    and (c.retired_load is null or c.retired_load > as_of)
$$;

create or replace function calendar_day_at(as_of integer) returns setof calendar_day
language sql stable as $$
  select *
  from offerbook.calendar_day as d
  where d.load <= as_of
    and (d.retired_load is null or d.retired_load > as_of)
$$;

create or replace function fx_at(as_of integer) returns setof fx
language sql stable as $$
  select *
  from offerbook.fx as x
  where x.load <= as_of
    and (x.retired_load is null or x.retired_load > as_of)
$$;
