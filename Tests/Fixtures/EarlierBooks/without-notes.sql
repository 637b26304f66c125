-- The schema and the rows of a ledger as the program made it before loads told more than counts.
-- The days of the calendar, which every ledger has alike, are made again.
set check_function_bodies = off;
CREATE SCHEMA offerbook;
CREATE TABLE offerbook.booking (
    opportunity_id text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    amount numeric NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    offering_code text COLLATE pg_catalog."C",
    net_arr numeric NOT NULL,
    delivery text NOT NULL COLLATE pg_catalog."C",
    partner_id text COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
COMMENT ON TABLE offerbook.booking IS 'A line of a closed-won opportunity, in all its versions.';
CREATE FUNCTION offerbook.booking_at(as_of integer) RETURNS SETOF offerbook.booking
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.booking as b
  where b.load <= as_of
    and (b.retired_load is null or b.retired_load > as_of)
$$;
CREATE FUNCTION offerbook.booking_line_measures(as_of integer, touched_by integer) RETURNS TABLE(measure text, month date, slice_id integer, offering_code text, delivery text, currency text, amount numeric)
    LANGUAGE sql STABLE
    AS $$
  with
  line as (
    select
      d.month,
      o.slice_id,
      case when b.kind = 'services' then b.offering_code end as offering_code,
      case when b.kind = 'services' then b.delivery end as delivery,
      b.kind,
      b.currency,
      sum(b.amount) as amount,
      sum(b.net_arr) as net_arr
    from offerbook.touched as t
    join offerbook.opportunity_at(as_of) as o on o.opportunity_id = t.opportunity_id
    join offerbook.booking_at(as_of) as b on b.opportunity_id = t.opportunity_id
    join offerbook.calendar_day_at(as_of) as d on d.day = o.close_date
    where t.load = touched_by
    group by
      d.month,
      o.slice_id,
      case when b.kind = 'services' then b.offering_code end,
      case when b.kind = 'services' then b.delivery end,
      b.kind,
      b.currency
  )
  select
    m.measure,
    l.month,
    l.slice_id,
    l.offering_code,
    l.delivery,
    l.currency,
    m.amount
  from line as l
  cross join lateral (
    values
      (case when l.kind = 'services' then 'services-bookings' else 'product-bookings' end, l.amount),
      (case when l.kind = 'product' then 'net-arr' end, l.net_arr)
  ) as m (measure, amount)
  where m.measure is not null
$$;
CREATE TABLE offerbook.calendar_day (
    day date NOT NULL,
    month date NOT NULL,
    load integer NOT NULL,
    retired_load integer
);
COMMENT ON TABLE offerbook.calendar_day IS 'The month that a day is reported in, named by its first day, in all versions; load 0 is Gregorian.';
CREATE FUNCTION offerbook.calendar_day_at(as_of integer) RETURNS SETOF offerbook.calendar_day
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.calendar_day as d
  where d.load <= as_of
    and (d.retired_load is null or d.retired_load > as_of)
$$;
CREATE TABLE offerbook.calendar_period (
    first_day date NOT NULL,
    last_day date NOT NULL,
    month date NOT NULL,
    fiscal_year integer NOT NULL,
    quarter integer NOT NULL,
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer,
    CONSTRAINT calendar_period_days CHECK ((first_day <= last_day)),
    CONSTRAINT calendar_period_quarter CHECK (((quarter >= 1) AND (quarter <= 4)))
);
COMMENT ON TABLE offerbook.calendar_period IS 'The months of a loaded calendar, in all their versions; other days are in Gregorian months.';
COMMENT ON COLUMN offerbook.calendar_period.month IS 'The month that the days are reported in, named by its first Gregorian day.';
CREATE FUNCTION offerbook.calendar_period_at(as_of integer) RETURNS SETOF offerbook.calendar_period
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.calendar_period as c
  where c.load <= as_of
    and (c.retired_load is null or c.retired_load > as_of)
$$;
CREATE FUNCTION offerbook.closed_months(last_event integer) RETURNS TABLE(month date, load integer, event integer, is_locked boolean, note text, done_by text, done_at timestamp with time zone)
    LANGUAGE sql STABLE
    AS $$
  with
  standing as (
    select e.month, e.load, e.event, e.is_locked, e.note, e.done_by, e.done_at
    from offerbook.event as e
    where e.kind = 'close'
      and e.event <= last_event
      and not exists (
        select from offerbook.event as r
        where r.month = e.month
          and r.kind = 'reopen'
          and r.event > e.event
          and r.event <= last_event
      )
  )
  select distinct on (s.month)
    s.month,
    s.load,
    s.event,
    bool_or(s.is_locked) over same_month,
    first_value(s.note) over (same_month order by s.note is null, s.event desc),
    s.done_by,
    s.done_at
  from standing as s
  window same_month as (partition by s.month)
  order by s.month, s.event
$$;
CREATE FUNCTION offerbook.deal_family_measures(as_of integer, touched_by integer) RETURNS TABLE(measure text, month date, slice_id integer, offering_code text, delivery text, currency text, amount numeric)
    LANGUAGE sql STABLE
    AS $$
  with
  member as (
    select t.opportunity_id as family, t.opportunity_id
    from offerbook.touched as t
    where t.load = touched_by
    union all
    select o.parent_opportunity_id as family, o.opportunity_id
    from offerbook.touched as t
    join offerbook.opportunity_at(as_of) as o on o.parent_opportunity_id = t.opportunity_id
    where t.load = touched_by
  ),
  deal_in_currency as (
    select
      m.family,
      m.opportunity_id,
      coalesce(sum(b.amount) filter (where b.kind = 'services'), 0) > 0 as has_services,
      bool_or(b.kind = 'product') as is_product_deal
    from member as m
    join offerbook.booking_at(as_of) as b on b.opportunity_id = m.opportunity_id
    group by m.family, m.opportunity_id, b.currency
  ),
  deal as (
    select
      family,
      family = opportunity_id as is_head,
      bool_or(has_services) as has_services,
      bool_or(is_product_deal) as is_product_deal
    from deal_in_currency
    group by family, opportunity_id
  ),
  attached_by_child as (
    select family
    from deal
    group by family
    having bool_or(is_head and is_product_deal and not has_services)
      and bool_or(not is_head and has_services)
  )
  select
    'product-deals-with-child-services',
    d.month,
    o.slice_id,
    null,
    null,
    null,
    sum(o.deal_count)
  from attached_by_child as f
  join offerbook.opportunity_at(as_of) as o on o.opportunity_id = f.family
  join offerbook.calendar_day_at(as_of) as d on d.day = o.close_date
  group by d.month, o.slice_id
$$;
CREATE FUNCTION offerbook.deal_measures(as_of integer, touched_by integer) RETURNS TABLE(measure text, month date, slice_id integer, offering_code text, delivery text, currency text, amount numeric)
    LANGUAGE sql STABLE
    AS $$
  with
  deal_in_currency as (
    select
      o.opportunity_id,
      d.month,
      o.slice_id,
      o.deal_count,
      coalesce(sum(b.amount) filter (where b.kind = 'services'), 0) > 0 as has_services,
      bool_or(b.kind = 'product') as is_product_deal
    from offerbook.touched as t
    join offerbook.opportunity_at(as_of) as o on o.opportunity_id = t.opportunity_id
    join offerbook.booking_at(as_of) as b on b.opportunity_id = t.opportunity_id
    join offerbook.calendar_day_at(as_of) as d on d.day = o.close_date
    where t.load = touched_by
    group by o.opportunity_id, d.month, o.slice_id, o.deal_count, b.currency
  ),
  deal as (
    select
      opportunity_id,
      month,
      slice_id,
      deal_count,
      bool_or(has_services) as has_services,
      bool_or(is_product_deal) as is_product_deal
    from deal_in_currency
    group by opportunity_id, month, slice_id, deal_count
  ),
  cell as (
    select month, slice_id, has_services, is_product_deal, sum(deal_count) as deals
    from deal
    group by month, slice_id, has_services, is_product_deal
  )
  select
    m.measure,
    c.month,
    c.slice_id,
    null,
    null,
    null,
    c.deals
  from cell as c
  cross join lateral (
    values
      ('deals', true),
      ('deals-with-services', c.has_services),
      ('product-deals', c.is_product_deal),
      ('product-deals-with-own-services', c.is_product_deal and c.has_services)
  ) as m (measure, counts)
  where m.counts
$$;
CREATE TABLE offerbook.fx (
    rate_type text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    month date NOT NULL,
    rate numeric NOT NULL,
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer,
    CONSTRAINT fx_rate_positive CHECK ((rate > (0)::numeric)),
    CONSTRAINT fx_rate_type CHECK ((rate_type = ANY (ARRAY['plan'::text, 'average'::text, 'closing'::text])))
);
COMMENT ON TABLE offerbook.fx IS 'Exchange rates by type, currency and month, in all their versions.';
COMMENT ON COLUMN offerbook.fx.rate IS 'Units of the reporting currency for one unit of the currency.';
CREATE FUNCTION offerbook.fx_at(as_of integer) RETURNS SETOF offerbook.fx
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.fx as x
  where x.load <= as_of
    and (x.retired_load is null or x.retired_load > as_of)
$$;
CREATE FUNCTION offerbook.load_undone_at(as_of integer) RETURNS TABLE(load integer, by_load integer)
    LANGUAGE sql STABLE
    AS $$
  with recursive
  last_undo as (
    select l.undoes, max(l.load) as load
    from offerbook.load as l
    where l.undoes is not null
      and l.load <= as_of
    group by l.undoes
  ),
  state as (
    select u.undoes as load, u.load as by_load, true as is_undone
    from last_undo as u
    where not exists (select from last_undo as later where later.undoes = u.load)
    union all
    select u.undoes, u.load, not s.is_undone
    from state as s
    join last_undo as u on u.load = s.load
  )
  select s.load, s.by_load
  from state as s
  where s.is_undone
$$;
CREATE FUNCTION offerbook.measure_parts(as_of integer, measure text, first_month date, last_month date, dimensions text[], wanted_values text[]) RETURNS TABLE(opportunity_id text, child text, day date, month date, currency text, amount numeric, load integer)
    LANGUAGE sql STABLE
    AS $$
  with
  booking_line as (
    select
      o.opportunity_id,
      null::text as child,
      o.close_date as day,
      d.month,
      o.slice_id,
      case when b.kind = 'services' then b.offering_code end as offering_code,
      case when b.kind = 'services' then b.delivery end as delivery,
      b.currency,
      m.amount,
      b.load
    from offerbook.opportunity_at(as_of) as o
    join offerbook.calendar_day_at(as_of) as d on d.day = o.close_date
    join offerbook.booking_at(as_of) as b on b.opportunity_id = o.opportunity_id
    cross join lateral (
      values
        ('services-bookings', 'services', b.amount),
        ('product-bookings', 'product', b.amount),
        ('net-arr', 'product', b.net_arr)
    ) as m (measure, kind, amount)
    where m.measure = measure_parts.measure
      and m.kind = b.kind
      and d.month between first_month and last_month
  ),
  revenue_row as (
    select
      o.opportunity_id,
      null::text as child,
      r.recognised_on as day,
      d.month,
      o.slice_id,
      r.offering_code,
      r.delivery,
      case when m.is_money then r.currency end as currency,
      m.amount,
      r.load
    from offerbook.revenue_at(as_of) as r
    join offerbook.calendar_day_at(as_of) as d on d.day = r.recognised_on
    join offerbook.opportunity_at(as_of) as o on o.opportunity_id = r.opportunity_id
    cross join lateral (
      values
        ('services-revenue', true, r.amount),
        ('services-cost', true, r.cost),
        ('services-hours', false, r.hours)
    ) as m (measure, is_money, amount)
    where m.measure = measure_parts.measure
      and d.month between first_month and last_month
  ),
  closed_deal as (
    select o.opportunity_id, o.close_date, d.month, o.slice_id, o.deal_count, o.load
    from offerbook.opportunity_at(as_of) as o
    join offerbook.calendar_day_at(as_of) as d on d.day = o.close_date
    where d.month between first_month and last_month
      and measure_parts.measure in (
        'deals',
        'deals-with-services',
        'product-deals',
        'product-deals-with-own-services',
        'product-deals-with-child-services'
      )
  ),
  sold_in_currency as (
    select
      c.opportunity_id,
      coalesce(sum(b.amount) filter (where b.kind = 'services'), 0) > 0 as has_services,
      bool_or(b.kind = 'product') as is_product_deal
    from closed_deal as c
    join offerbook.booking_at(as_of) as b on b.opportunity_id = c.opportunity_id
    group by c.opportunity_id, b.currency
  ),
  sold as (
    select
      opportunity_id,
      bool_or(has_services) as has_services,
      bool_or(is_product_deal) as is_product_deal
    from sold_in_currency
    group by opportunity_id
  ),
  child_with_services as (
    select distinct o.parent_opportunity_id, o.opportunity_id
    from closed_deal as c
    join offerbook.opportunity_at(as_of) as o on o.parent_opportunity_id = c.opportunity_id
    join offerbook.booking_at(as_of) as b on b.opportunity_id = o.opportunity_id
    where measure_parts.measure = 'product-deals-with-child-services'
      and b.kind = 'services'
    group by o.parent_opportunity_id, o.opportunity_id, b.currency
    having sum(b.amount) > 0
  ),
  attached_by_child as (
    select parent_opportunity_id, string_agg(opportunity_id, ', ' order by opportunity_id) as child
    from child_with_services
    group by parent_opportunity_id
  ),
  deal as (
    select
      c.opportunity_id,
      a.child,
      c.close_date as day,
      c.month,
      c.slice_id,
      null::text as offering_code,
      null::text as delivery,
      null::text as currency,
      c.deal_count::numeric as amount,
      c.load
    from closed_deal as c
    join sold as s on s.opportunity_id = c.opportunity_id
    left join attached_by_child as a on a.parent_opportunity_id = c.opportunity_id
    where case measure_parts.measure
      when 'deals' then true
      when 'deals-with-services' then s.has_services
      when 'product-deals' then s.is_product_deal
      when 'product-deals-with-own-services' then s.is_product_deal and s.has_services
      else s.is_product_deal and not s.has_services and a.child is not null
    end
  ),
  part as (
    select * from booking_line
    union all
    select * from revenue_row
    union all
    select * from deal
  )
  select p.opportunity_id, p.child, p.day, p.month, p.currency, p.amount, p.load
  from part as p
  join offerbook.slice as s on s.slice_id = p.slice_id
  left join offerbook.offering_at(as_of) as f on f.offering_code = p.offering_code
  where p.amount <> 0
    and not exists (
      select
      from unnest(dimensions, wanted_values) as wanted (dimension, value)
      where wanted.value is distinct from case wanted.dimension
        when 'segment' then s.segment
        when 'geo' then s.geo
        when 'industry' then s.industry
        when 'order_type' then s.order_type
        when 'deal_path' then s.deal_path
        when 'delivery' then p.delivery
        when 'category' then f.category
        when 'offering' then p.offering_code
      end
    )
$$;
CREATE FUNCTION offerbook.measures(as_of integer, touched_by integer) RETURNS TABLE(measure text, month date, slice_id integer, offering_code text, delivery text, currency text, amount numeric)
    LANGUAGE sql STABLE
    AS $$
  select * from offerbook.booking_line_measures(as_of, touched_by)
  union all
  select * from offerbook.deal_measures(as_of, touched_by)
  union all
  select * from offerbook.deal_family_measures(as_of, touched_by)
  union all
  select * from offerbook.revenue_measures(as_of, touched_by)
$$;
CREATE TABLE offerbook.offering (
    offering_code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    category text NOT NULL COLLATE pg_catalog."C",
    type text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    sku text COLLATE pg_catalog."C",
    stage text COLLATE pg_catalog."C",
    maturity text COLLATE pg_catalog."C",
    delivery text COLLATE pg_catalog."C",
    segments text[] NOT NULL COLLATE pg_catalog."C",
    geos text[] NOT NULL COLLATE pg_catalog."C",
    industries text[] NOT NULL COLLATE pg_catalog."C",
    list_price numeric,
    currency text COLLATE pg_catalog."C",
    price_unit text COLLATE pg_catalog."C",
    duration_days numeric,
    owner text COLLATE pg_catalog."C",
    launched_on date,
    retired_on date,
    summary text COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
COMMENT ON TABLE offerbook.offering IS 'The catalog: a service that can be sold, in all its versions.';
CREATE FUNCTION offerbook.offering_at(as_of integer) RETURNS SETOF offerbook.offering
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.offering as f
  where f.load <= as_of
    and (f.retired_load is null or f.retired_load > as_of)
$$;
CREATE TABLE offerbook.opportunity (
    opportunity_id text NOT NULL COLLATE pg_catalog."C",
    close_date date NOT NULL,
    account_id text NOT NULL COLLATE pg_catalog."C",
    account_name text COLLATE pg_catalog."C",
    parent_opportunity_id text COLLATE pg_catalog."C",
    opportunity_name text COLLATE pg_catalog."C",
    slice_id integer NOT NULL,
    owner text COLLATE pg_catalog."C",
    deal_count integer NOT NULL,
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
COMMENT ON TABLE offerbook.opportunity IS 'A closed-won deal and the stamp it is reported under, in all its versions.';
CREATE FUNCTION offerbook.opportunity_at(as_of integer) RETURNS SETOF offerbook.opportunity
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.opportunity as o
  where o.load <= as_of
    and (o.retired_load is null or o.retired_load > as_of)
$$;
CREATE TABLE offerbook.plan_value (
    version text NOT NULL COLLATE pg_catalog."C",
    indicator text NOT NULL COLLATE pg_catalog."C",
    month date NOT NULL,
    segment text NOT NULL COLLATE pg_catalog."C",
    geo text NOT NULL COLLATE pg_catalog."C",
    category text NOT NULL COLLATE pg_catalog."C",
    value numeric NOT NULL,
    currency text COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer,
    held_for text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    given_period text COLLATE pg_catalog."C",
    given_value numeric,
    spread text COLLATE pg_catalog."C",
    CONSTRAINT plan_value_spread CHECK ((spread = ANY (ARRAY['even'::text, 'by-days'::text, 'like-last-year'::text])))
);
COMMENT ON TABLE offerbook.plan_value IS 'A planned value for a month and a slice; a blank dimension is the whole.';
COMMENT ON COLUMN offerbook.plan_value.held_for IS 'The fiscal period that a rate holds for; blank = the month.';
COMMENT ON COLUMN offerbook.plan_value.given_period IS 'The fiscal period that the value was given for; null = the month.';
COMMENT ON COLUMN offerbook.plan_value.given_value IS 'The amount that was given for the period, of which value is the month''s part.';
COMMENT ON COLUMN offerbook.plan_value.spread IS 'The rule by which the amount was spread over the months.';
CREATE FUNCTION offerbook.plan_value_at(as_of integer) RETURNS SETOF offerbook.plan_value
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.plan_value as p
  where p.load <= as_of
    and (p.retired_load is null or p.retired_load > as_of)
$$;
CREATE FUNCTION offerbook.rates_chosen() RETURNS TABLE(load integer, rate_type_before text, rate_type text)
    LANGUAGE sql STABLE
    AS $$
  with
  setting_of_rates as (
    select s.load, s.retired_load, s.value
    from offerbook.setting as s
    where s.name = 'fx-rates'
  ),
  change as (
    select s.load from setting_of_rates as s
    union
    select s.retired_load from setting_of_rates as s where s.retired_load is not null
  )
  select
    c.load,
    coalesce((select s.value from setting_of_rates as s where s.retired_load = c.load), 'average'),
    coalesce((select s.value from setting_of_rates as s where s.load = c.load), 'average')
  from change as c
$$;
CREATE FUNCTION offerbook.restating() RETURNS TABLE(load integer, month date)
    LANGUAGE sql STABLE
    AS $$
  select p.load, p.month
  from offerbook.posting as p
  union all
  select x.retired_load, x.month
  from offerbook.fx as x
  where x.retired_load is not null
  union all
  select x.load, x.month
  from offerbook.fx as x
  where exists (
    select from offerbook.fx as earlier
    where (earlier.rate_type, earlier.currency, earlier.month)
        = (x.rate_type, x.currency, x.month)
      and earlier.load < x.load
  )
  union all
  select c.load, x.month
  from offerbook.rates_chosen() as c
  join offerbook.fx as x on x.load < c.load
  where c.rate_type <> c.rate_type_before
$$;
CREATE TABLE offerbook.revenue (
    opportunity_id text NOT NULL COLLATE pg_catalog."C",
    revenue_id text NOT NULL COLLATE pg_catalog."C",
    recognised_on date NOT NULL,
    amount numeric NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    offering_code text NOT NULL COLLATE pg_catalog."C",
    cost numeric,
    hours numeric,
    delivery text NOT NULL COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
COMMENT ON TABLE offerbook.revenue IS 'An amount recognised on a day for an opportunity, in all its versions.';
CREATE FUNCTION offerbook.revenue_at(as_of integer) RETURNS SETOF offerbook.revenue
    LANGUAGE sql STABLE
    AS $$
  select *
  from offerbook.revenue as r
  where r.load <= as_of
    and (r.retired_load is null or r.retired_load > as_of)
$$;
CREATE FUNCTION offerbook.revenue_measures(as_of integer, touched_by integer) RETURNS TABLE(measure text, month date, slice_id integer, offering_code text, delivery text, currency text, amount numeric)
    LANGUAGE sql STABLE
    AS $$
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
CREATE UNLOGGED TABLE offerbook.booking_stage (
    opportunity_id text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    amount numeric NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    offering_code text COLLATE pg_catalog."C",
    net_arr numeric NOT NULL,
    delivery text NOT NULL COLLATE pg_catalog."C",
    partner_id text COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
CREATE TABLE offerbook.calendar_month (
    fiscal_year_start integer NOT NULL,
    month date NOT NULL,
    start_year integer NOT NULL,
    end_year integer NOT NULL,
    quarter integer NOT NULL,
    month_of_year integer NOT NULL,
    CONSTRAINT calendar_month_start CHECK (((fiscal_year_start >= 1) AND (fiscal_year_start <= 12)))
);
COMMENT ON TABLE offerbook.calendar_month IS 'Where a month lies in fiscal years that start in January (1) to December (12).';
COMMENT ON COLUMN offerbook.calendar_month.end_year IS 'The calendar year in which the fiscal year ends, which usually names it.';
CREATE UNLOGGED TABLE offerbook.calendar_period_stage (
    first_day date NOT NULL,
    last_day date NOT NULL,
    month date NOT NULL,
    fiscal_year integer NOT NULL,
    quarter integer NOT NULL,
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
CREATE TABLE offerbook.event (
    event integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    month date,
    load integer NOT NULL,
    is_locked boolean DEFAULT false NOT NULL,
    note text COLLATE pg_catalog."C",
    parameters text COLLATE pg_catalog."C",
    sha256 text COLLATE pg_catalog."C",
    done_by text NOT NULL COLLATE pg_catalog."C",
    done_at timestamp with time zone NOT NULL,
    last_load integer NOT NULL,
    report text COLLATE pg_catalog."C",
    CONSTRAINT event_kind CHECK ((kind = ANY (ARRAY['close'::text, 'reopen'::text, 'report'::text, 'comment'::text]))),
    CONSTRAINT event_month CHECK (((kind = 'report'::text) OR (month IS NOT NULL)))
);
COMMENT ON TABLE offerbook.event IS 'Closes, reopenings and report runs: who did what, when, on which state of the ledger.';
COMMENT ON COLUMN offerbook.event.load IS 'The load that it is about: a close is a name for it.';
COMMENT ON COLUMN offerbook.event.sha256 IS 'SHA-256 of the bytes of a report.';
COMMENT ON COLUMN offerbook.event.last_load IS 'The last load at that time.';
COMMENT ON COLUMN offerbook.event.report IS 'The name of a report and what it was filtered by.';
CREATE TABLE offerbook.posting (
    load integer NOT NULL,
    month date NOT NULL,
    slice_id integer NOT NULL,
    offering_code text COLLATE pg_catalog."C",
    delivery text COLLATE pg_catalog."C",
    measure text NOT NULL COLLATE pg_catalog."C",
    currency text COLLATE pg_catalog."C",
    amount numeric NOT NULL
);
COMMENT ON TABLE offerbook.posting IS 'Signed, additive amounts; every figure is a sum of them. Rows are only ever added.';
COMMENT ON COLUMN offerbook.posting.measure IS 'What the amount is of: services-bookings, net-arr, deals, ...';
COMMENT ON COLUMN offerbook.posting.amount IS 'The difference the load made: what it brought minus what it retired.';
CREATE TABLE offerbook.slice (
    slice_id integer NOT NULL,
    segment text NOT NULL COLLATE pg_catalog."C",
    geo text NOT NULL COLLATE pg_catalog."C",
    industry text NOT NULL COLLATE pg_catalog."C",
    order_type text NOT NULL COLLATE pg_catalog."C",
    deal_path text NOT NULL COLLATE pg_catalog."C"
);
COMMENT ON TABLE offerbook.slice IS 'What a deal is reported under, stamped when it was booked; blank is Unassigned.';
CREATE VIEW offerbook.closed_month_cell AS
 WITH latest AS (
         SELECT DISTINCT ON (event.month) event.month,
            event.load,
            event.kind,
            event.is_locked
           FROM offerbook.event
          WHERE (event.kind = ANY (ARRAY['close'::text, 'reopen'::text]))
          ORDER BY event.month, event.event DESC
        ), closed_month AS (
         SELECT latest.month,
            latest.load,
            latest.is_locked
           FROM latest
          WHERE (latest.kind = 'close'::text)
        )
 SELECT c.month,
    c.load AS close_load,
    c.is_locked,
    s.segment,
    s.geo,
    s.industry,
    s.order_type,
    s.deal_path,
    f.category,
    p.offering_code AS offering,
    p.delivery,
    p.measure,
    p.currency,
    COALESCE(sum(p.amount) FILTER (WHERE (p.load <= c.load)), (0)::numeric) AS amount,
    sum(p.amount) AS amount_now
   FROM (((closed_month c
     JOIN offerbook.posting p ON ((p.month = c.month)))
     JOIN offerbook.slice s ON ((s.slice_id = p.slice_id)))
     LEFT JOIN offerbook.offering f ON (((f.offering_code = p.offering_code) AND (f.load <= c.load) AND ((f.retired_load IS NULL) OR (f.retired_load > c.load)))))
  GROUP BY c.month, c.load, c.is_locked, s.segment, s.geo, s.industry, s.order_type, s.deal_path, f.category, p.offering_code, p.delivery, p.measure, p.currency
 HAVING ((COALESCE(sum(p.amount) FILTER (WHERE (p.load <= c.load)), (0)::numeric) <> (0)::numeric) OR (sum(p.amount) <> (0)::numeric));
COMMENT ON VIEW offerbook.closed_month_cell IS 'The figures of closed months as they were reported, beside what they are now: figure_cell at the close.';
COMMENT ON COLUMN offerbook.closed_month_cell.month IS 'The first day of the closed month.';
COMMENT ON COLUMN offerbook.closed_month_cell.close_load IS 'The last load at the close: the state that was reported.';
COMMENT ON COLUMN offerbook.closed_month_cell.is_locked IS 'Whether the month refuses later changes.';
COMMENT ON COLUMN offerbook.closed_month_cell.segment IS 'The segment stamped on the deal; Unassigned where there was none.';
COMMENT ON COLUMN offerbook.closed_month_cell.geo IS 'The geo stamped on the deal.';
COMMENT ON COLUMN offerbook.closed_month_cell.industry IS 'The industry stamped on the deal.';
COMMENT ON COLUMN offerbook.closed_month_cell.order_type IS 'The order type stamped on the deal.';
COMMENT ON COLUMN offerbook.closed_month_cell.deal_path IS 'The deal path stamped on the deal.';
COMMENT ON COLUMN offerbook.closed_month_cell.category IS 'The category of the offering in the catalog at the close.';
COMMENT ON COLUMN offerbook.closed_month_cell.offering IS 'The code of the offering.';
COMMENT ON COLUMN offerbook.closed_month_cell.delivery IS 'direct or partner.';
COMMENT ON COLUMN offerbook.closed_month_cell.measure IS 'What the amounts are of.';
COMMENT ON COLUMN offerbook.closed_month_cell.currency IS 'The currency of the amounts, not converted; null for counts.';
COMMENT ON COLUMN offerbook.closed_month_cell.amount IS 'The amount at the close.';
COMMENT ON COLUMN offerbook.closed_month_cell.amount_now IS 'The amount now; the difference is what was restated since.';
CREATE TABLE offerbook.comment (
    event integer NOT NULL,
    month date NOT NULL,
    indicator text COLLATE pg_catalog."C",
    section text COLLATE pg_catalog."C",
    dimensions text[] NOT NULL COLLATE pg_catalog."C",
    dimension_values text[] NOT NULL COLLATE pg_catalog."C",
    text text COLLATE pg_catalog."C",
    CONSTRAINT comment_subject CHECK (((indicator IS NULL) <> (section IS NULL)))
);
COMMENT ON TABLE offerbook.comment IS 'What somebody wrote about a figure or a section of a report; the last one on it counts.';
COMMENT ON COLUMN offerbook.comment.section IS 'A report and its section, monthly/trend.';
COMMENT ON COLUMN offerbook.comment.text IS 'Null takes the comment before it back.';
CREATE VIEW offerbook.figure_cell AS
 SELECT p.month,
    s.segment,
    s.geo,
    s.industry,
    s.order_type,
    s.deal_path,
    f.category,
    p.offering_code AS offering,
    p.delivery,
    p.measure,
    p.currency,
    sum(p.amount) AS amount
   FROM ((offerbook.posting p
     JOIN offerbook.slice s ON ((s.slice_id = p.slice_id)))
     LEFT JOIN offerbook.offering f ON (((f.offering_code = p.offering_code) AND (f.retired_load IS NULL))))
  GROUP BY p.month, s.segment, s.geo, s.industry, s.order_type, s.deal_path, f.category, p.offering_code, p.delivery, p.measure, p.currency
 HAVING (sum(p.amount) <> (0)::numeric);
COMMENT ON VIEW offerbook.figure_cell IS 'The figures as they are now: one row a month, slice, offering, delivery and measure. Divide sums by sums, never average ratios.';
COMMENT ON COLUMN offerbook.figure_cell.month IS 'The first day of the month.';
COMMENT ON COLUMN offerbook.figure_cell.segment IS 'The segment stamped on the deal; Unassigned where there was none.';
COMMENT ON COLUMN offerbook.figure_cell.geo IS 'The geo stamped on the deal.';
COMMENT ON COLUMN offerbook.figure_cell.industry IS 'The industry stamped on the deal.';
COMMENT ON COLUMN offerbook.figure_cell.order_type IS 'The order type stamped on the deal.';
COMMENT ON COLUMN offerbook.figure_cell.deal_path IS 'The deal path stamped on the deal.';
COMMENT ON COLUMN offerbook.figure_cell.category IS 'The category of the offering in the catalog now; null for what is of no offering.';
COMMENT ON COLUMN offerbook.figure_cell.offering IS 'The code of the offering; null for measures of products and deals.';
COMMENT ON COLUMN offerbook.figure_cell.delivery IS 'direct or partner; null for measures of products and deals.';
COMMENT ON COLUMN offerbook.figure_cell.measure IS 'What the amount is of: services-bookings, services-revenue, net-arr, deals, ...';
COMMENT ON COLUMN offerbook.figure_cell.currency IS 'The currency of the amount, as booked and not converted; null for counts.';
COMMENT ON COLUMN offerbook.figure_cell.amount IS 'The sum of all postings: money, hours or a number of deals.';
CREATE UNLOGGED TABLE offerbook.fx_stage (
    rate_type text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    month date NOT NULL,
    rate numeric NOT NULL,
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
CREATE VIEW offerbook.live_bookings AS
 SELECT b.opportunity_id,
    b.line,
    d.month,
    o.close_date,
    b.kind,
    b.amount,
    b.currency,
    b.offering_code,
    f.category,
    b.net_arr,
    o.account_id,
    o.account_name,
    o.parent_opportunity_id,
    o.opportunity_name,
    s.segment,
    s.geo,
    s.industry,
    s.order_type,
    s.deal_path,
    b.delivery,
    b.partner_id,
    o.owner,
    o.deal_count,
    b.load,
    b.file_line
   FROM ((((offerbook.booking b
     JOIN offerbook.opportunity o ON (((o.opportunity_id = b.opportunity_id) AND (o.retired_load IS NULL))))
     JOIN offerbook.calendar_day d ON (((d.day = o.close_date) AND (d.retired_load IS NULL))))
     JOIN offerbook.slice s ON ((s.slice_id = o.slice_id)))
     LEFT JOIN offerbook.offering f ON (((f.offering_code = b.offering_code) AND (f.retired_load IS NULL))))
  WHERE (b.retired_load IS NULL);
COMMENT ON VIEW offerbook.live_bookings IS 'The booking lines that count now, with their stamp and category.';
COMMENT ON COLUMN offerbook.live_bookings.opportunity_id IS 'The deal.';
COMMENT ON COLUMN offerbook.live_bookings.line IS 'The line of the deal.';
COMMENT ON COLUMN offerbook.live_bookings.month IS 'The first day of the month that it is reported in.';
COMMENT ON COLUMN offerbook.live_bookings.close_date IS 'The day the deal was closed.';
COMMENT ON COLUMN offerbook.live_bookings.kind IS 'product or services.';
COMMENT ON COLUMN offerbook.live_bookings.amount IS 'The booked amount.';
COMMENT ON COLUMN offerbook.live_bookings.currency IS 'The currency of the amounts.';
COMMENT ON COLUMN offerbook.live_bookings.offering_code IS 'The offering of a services line.';
COMMENT ON COLUMN offerbook.live_bookings.category IS 'The category of the offering in the catalog now.';
COMMENT ON COLUMN offerbook.live_bookings.net_arr IS 'The net change in annual recurring revenue of a product line.';
COMMENT ON COLUMN offerbook.live_bookings.account_id IS 'The account.';
COMMENT ON COLUMN offerbook.live_bookings.account_name IS 'The account''s name.';
COMMENT ON COLUMN offerbook.live_bookings.parent_opportunity_id IS 'The deal on which this one''s product was sold.';
COMMENT ON COLUMN offerbook.live_bookings.opportunity_name IS 'The deal''s name.';
COMMENT ON COLUMN offerbook.live_bookings.segment IS 'The segment stamped on the deal; Unassigned where there was none.';
COMMENT ON COLUMN offerbook.live_bookings.geo IS 'The geo stamped on the deal.';
COMMENT ON COLUMN offerbook.live_bookings.industry IS 'The industry stamped on the deal.';
COMMENT ON COLUMN offerbook.live_bookings.order_type IS 'The order type stamped on the deal.';
COMMENT ON COLUMN offerbook.live_bookings.deal_path IS 'The deal path stamped on the deal.';
COMMENT ON COLUMN offerbook.live_bookings.delivery IS 'Who delivers: direct or partner.';
COMMENT ON COLUMN offerbook.live_bookings.partner_id IS 'The partner.';
COMMENT ON COLUMN offerbook.live_bookings.owner IS 'Who sold it.';
COMMENT ON COLUMN offerbook.live_bookings.deal_count IS '1, 0 for a credit, -1 for a decommission; the same on all lines of a deal.';
COMMENT ON COLUMN offerbook.live_bookings.load IS 'The load that brought the line.';
COMMENT ON COLUMN offerbook.live_bookings.file_line IS 'The line of that load''s file.';
CREATE TABLE offerbook.load (
    load integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    feed text COLLATE pg_catalog."C",
    file text COLLATE pg_catalog."C",
    sha256 text COLLATE pg_catalog."C",
    mapping text COLLATE pg_catalog."C",
    mapping_sha256 text COLLATE pg_catalog."C",
    mode text COLLATE pg_catalog."C",
    undoes integer,
    note text COLLATE pg_catalog."C",
    loaded_by text NOT NULL COLLATE pg_catalog."C",
    loaded_at timestamp with time zone NOT NULL,
    read bigint DEFAULT 0 NOT NULL,
    skipped bigint DEFAULT 0 NOT NULL,
    accepted bigint DEFAULT 0 NOT NULL,
    unchanged bigint DEFAULT 0 NOT NULL,
    rejected bigint DEFAULT 0 NOT NULL,
    inserted bigint DEFAULT 0 NOT NULL,
    replaced bigint DEFAULT 0 NOT NULL,
    retired bigint DEFAULT 0 NOT NULL,
    first_date date,
    last_date date,
    CONSTRAINT load_counts_add_up CHECK ((read = (((skipped + accepted) + unchanged) + rejected))),
    CONSTRAINT load_kind CHECK ((kind = ANY (ARRAY['feed'::text, 'undo'::text, 'plan'::text, 'setting'::text])))
);
COMMENT ON TABLE offerbook.load IS 'One row a transaction that changed the ledger: a file, an undo, a plan agreement or a setting.';
COMMENT ON COLUMN offerbook.load.load IS 'The number of the load; loads commit in this order.';
COMMENT ON COLUMN offerbook.load.sha256 IS 'SHA-256 of the file, so that the same file is not loaded twice.';
COMMENT ON COLUMN offerbook.load.read IS 'Records read from the file = skipped + accepted + unchanged + rejected.';
COMMENT ON COLUMN offerbook.load.inserted IS 'Rows of the feed that had no live row with their key.';
COMMENT ON COLUMN offerbook.load.last_date IS 'The last close or recognition date of the rows that the file held: how far the data reach.';
CREATE VIEW offerbook.load_journal AS
 WITH RECURSIVE last_undo AS (
         SELECT load.undoes,
            max(load.load) AS load
           FROM offerbook.load
          WHERE (load.undoes IS NOT NULL)
          GROUP BY load.undoes
        ), state AS (
         SELECT u.undoes AS load,
            u.load AS by_load,
            true AS is_undone
           FROM last_undo u
          WHERE (NOT (EXISTS ( SELECT
                   FROM last_undo later
                  WHERE (later.undoes = u.load))))
        UNION ALL
         SELECT u.undoes,
            u.load,
            (NOT s_1.is_undone)
           FROM (state s_1
             JOIN last_undo u ON ((u.load = s_1.load)))
        )
 SELECT l.load,
    l.kind,
    l.feed,
    l.file,
    l.sha256,
    l.mapping,
    l.mode,
    l.undoes,
    s.by_load AS undone_by,
    l.note,
    l.loaded_by,
    l.loaded_at,
    l.read,
    l.skipped,
    l.accepted,
    l.unchanged,
    l.rejected,
    l.inserted,
    l.replaced,
    l.retired,
    l.first_date,
    l.last_date
   FROM (offerbook.load l
     LEFT JOIN state s ON (((s.load = l.load) AND s.is_undone)));
COMMENT ON VIEW offerbook.load_journal IS 'The journal: one row a file, undo, plan agreement or setting that changed the ledger.';
COMMENT ON COLUMN offerbook.load_journal.load IS 'The number of the load.';
COMMENT ON COLUMN offerbook.load_journal.kind IS 'feed, undo, plan or setting.';
COMMENT ON COLUMN offerbook.load_journal.feed IS 'The feed that was loaded.';
COMMENT ON COLUMN offerbook.load_journal.file IS 'The file, as it was named.';
COMMENT ON COLUMN offerbook.load_journal.sha256 IS 'SHA-256 of the file''s bytes.';
COMMENT ON COLUMN offerbook.load_journal.mapping IS 'The mapping file that it was read with.';
COMMENT ON COLUMN offerbook.load_journal.mode IS 'upsert or snapshot.';
COMMENT ON COLUMN offerbook.load_journal.undoes IS 'The load that it takes back.';
COMMENT ON COLUMN offerbook.load_journal.undone_by IS 'The load that took it back, where that stands.';
COMMENT ON COLUMN offerbook.load_journal.note IS 'What a plan agreement or a setting did.';
COMMENT ON COLUMN offerbook.load_journal.loaded_by IS 'Who loaded it.';
COMMENT ON COLUMN offerbook.load_journal.loaded_at IS 'When it was committed.';
COMMENT ON COLUMN offerbook.load_journal.read IS 'Records read = skipped + accepted + unchanged + rejected.';
COMMENT ON COLUMN offerbook.load_journal.skipped IS 'Records that the mapping does not keep.';
COMMENT ON COLUMN offerbook.load_journal.accepted IS 'Records that changed something.';
COMMENT ON COLUMN offerbook.load_journal.unchanged IS 'Records that were there already.';
COMMENT ON COLUMN offerbook.load_journal.rejected IS 'Records that were left out.';
COMMENT ON COLUMN offerbook.load_journal.inserted IS 'Rows with a new key.';
COMMENT ON COLUMN offerbook.load_journal.replaced IS 'Rows that took the place of one with their key.';
COMMENT ON COLUMN offerbook.load_journal.retired IS 'Rows that no longer count.';
COMMENT ON COLUMN offerbook.load_journal.first_date IS 'The first day that the file''s rows are of.';
COMMENT ON COLUMN offerbook.load_journal.last_date IS 'The last day that the file''s rows are of: how far the data reach.';
CREATE TABLE offerbook.mended_record (
    load integer NOT NULL,
    record bigint NOT NULL,
    mended_by integer NOT NULL
);
COMMENT ON TABLE offerbook.mended_record IS 'Which later load brought the key of a record that a load had left out.';
CREATE TABLE offerbook.migration (
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE VIEW offerbook.offering_catalog AS
 SELECT f.offering_code AS offering,
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
    f.load
   FROM offerbook.offering f
  WHERE (f.retired_load IS NULL);
COMMENT ON VIEW offerbook.offering_catalog IS 'The catalog as it is now: one row an offering.';
COMMENT ON COLUMN offerbook.offering_catalog.offering IS 'The code of the offering, as figure_cell has it.';
COMMENT ON COLUMN offerbook.offering_catalog.name IS 'What it is called.';
COMMENT ON COLUMN offerbook.offering_catalog.category IS 'The first level of the catalog.';
COMMENT ON COLUMN offerbook.offering_catalog.type IS 'The second level of the catalog.';
COMMENT ON COLUMN offerbook.offering_catalog.kind IS 'packaged (has a SKU) or custom (scoped in a statement of work).';
COMMENT ON COLUMN offerbook.offering_catalog.sku IS 'The number it is ordered by.';
COMMENT ON COLUMN offerbook.offering_catalog.stage IS 'idea, backlog, building, pilot, available or retired.';
COMMENT ON COLUMN offerbook.offering_catalog.maturity IS 'How mature it is, in the practice''s own words.';
COMMENT ON COLUMN offerbook.offering_catalog.delivery IS 'Who delivers it: direct, partner or both.';
COMMENT ON COLUMN offerbook.offering_catalog.segments IS 'The segments it is sold to; empty = all.';
COMMENT ON COLUMN offerbook.offering_catalog.geos IS 'The geos it is sold in; empty = all.';
COMMENT ON COLUMN offerbook.offering_catalog.industries IS 'The industries it is sold to; empty = all.';
COMMENT ON COLUMN offerbook.offering_catalog.list_price IS 'The list price.';
COMMENT ON COLUMN offerbook.offering_catalog.currency IS 'The currency of the list price.';
COMMENT ON COLUMN offerbook.offering_catalog.price_unit IS 'What the price is for: a day, a seat, ...';
COMMENT ON COLUMN offerbook.offering_catalog.duration_days IS 'How many days it takes.';
COMMENT ON COLUMN offerbook.offering_catalog.owner IS 'Who owns it.';
COMMENT ON COLUMN offerbook.offering_catalog.launched_on IS 'The day it was launched.';
COMMENT ON COLUMN offerbook.offering_catalog.retired_on IS 'The day it was retired.';
COMMENT ON COLUMN offerbook.offering_catalog.summary IS 'What it is, in a sentence or two.';
COMMENT ON COLUMN offerbook.offering_catalog.load IS 'The load that brought this version.';
CREATE UNLOGGED TABLE offerbook.offering_stage (
    offering_code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    category text NOT NULL COLLATE pg_catalog."C",
    type text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    sku text COLLATE pg_catalog."C",
    stage text COLLATE pg_catalog."C",
    maturity text COLLATE pg_catalog."C",
    delivery text COLLATE pg_catalog."C",
    segments text[] NOT NULL COLLATE pg_catalog."C",
    geos text[] NOT NULL COLLATE pg_catalog."C",
    industries text[] NOT NULL COLLATE pg_catalog."C",
    list_price numeric,
    currency text COLLATE pg_catalog."C",
    price_unit text COLLATE pg_catalog."C",
    duration_days numeric,
    owner text COLLATE pg_catalog."C",
    launched_on date,
    retired_on date,
    summary text COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
CREATE UNLOGGED TABLE offerbook.opportunity_stage (
    opportunity_id text NOT NULL COLLATE pg_catalog."C",
    close_date date NOT NULL,
    account_id text NOT NULL COLLATE pg_catalog."C",
    account_name text COLLATE pg_catalog."C",
    parent_opportunity_id text COLLATE pg_catalog."C",
    opportunity_name text COLLATE pg_catalog."C",
    slice_id integer NOT NULL,
    owner text COLLATE pg_catalog."C",
    deal_count integer NOT NULL,
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
CREATE TABLE offerbook.plan_version (
    version text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    from_month date DEFAULT '1970-01-01'::date NOT NULL,
    CONSTRAINT plan_version_state CHECK ((state = ANY (ARRAY['agreed'::text, 'locked'::text])))
);
COMMENT ON TABLE offerbook.plan_version IS 'Which plan version is the agreed one, and which are locked.';
COMMENT ON COLUMN offerbook.plan_version.from_month IS 'The month from which the version is agreed, until another one is.';
CREATE VIEW offerbook.plan_cell AS
 SELECT p.version,
    (NOT (p.version IS DISTINCT FROM ( SELECT a.version
           FROM offerbook.plan_version a
          WHERE ((a.state = 'agreed'::text) AND (a.retired_load IS NULL) AND (a.from_month <= p.month))
          ORDER BY a.from_month DESC
         LIMIT 1))) AS is_agreed,
    p.indicator,
    p.month,
    NULLIF(p.held_for, ''::text) AS held_for,
    NULLIF(p.segment, ''::text) AS segment,
    NULLIF(p.geo, ''::text) AS geo,
    NULLIF(p.category, ''::text) AS category,
    p.currency,
    p.value,
    p.load
   FROM offerbook.plan_value p
  WHERE (p.retired_load IS NULL);
COMMENT ON VIEW offerbook.plan_cell IS 'The planned values that count now: one row a version, indicator, month and slice. Amounts add up within one level; rates do not.';
COMMENT ON COLUMN offerbook.plan_cell.version IS 'The plan version.';
COMMENT ON COLUMN offerbook.plan_cell.is_agreed IS 'Whether the version is the agreed one in that month.';
COMMENT ON COLUMN offerbook.plan_cell.indicator IS 'What is planned: services-bookings, dollar-attach-rate, ...';
COMMENT ON COLUMN offerbook.plan_cell.month IS 'The first day of the month.';
COMMENT ON COLUMN offerbook.plan_cell.held_for IS 'The fiscal quarter or year that a rate holds for; null = the month.';
COMMENT ON COLUMN offerbook.plan_cell.segment IS 'The segment; null = the whole.';
COMMENT ON COLUMN offerbook.plan_cell.geo IS 'The geo; null = the whole.';
COMMENT ON COLUMN offerbook.plan_cell.category IS 'The category; null = the whole.';
COMMENT ON COLUMN offerbook.plan_cell.currency IS 'The currency of a planned amount; null for rates.';
COMMENT ON COLUMN offerbook.plan_cell.value IS 'The planned amount or rate.';
COMMENT ON COLUMN offerbook.plan_cell.load IS 'The load that brought it.';
CREATE UNLOGGED TABLE offerbook.plan_value_stage (
    version text NOT NULL COLLATE pg_catalog."C",
    indicator text NOT NULL COLLATE pg_catalog."C",
    month date NOT NULL,
    segment text NOT NULL COLLATE pg_catalog."C",
    geo text NOT NULL COLLATE pg_catalog."C",
    category text NOT NULL COLLATE pg_catalog."C",
    value numeric NOT NULL,
    currency text COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer,
    held_for text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    given_period text COLLATE pg_catalog."C",
    given_value numeric,
    spread text COLLATE pg_catalog."C"
);
CREATE TABLE offerbook.programmable (
    name text NOT NULL,
    sha256 text NOT NULL
);
CREATE TABLE offerbook.rejected_record (
    load integer NOT NULL,
    record bigint NOT NULL,
    line bigint NOT NULL,
    feed text NOT NULL COLLATE pg_catalog."C",
    key text[] NOT NULL COLLATE pg_catalog."C",
    fault_column text COLLATE pg_catalog."C",
    fault_value text COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C"
);
COMMENT ON TABLE offerbook.rejected_record IS 'Records a committed load left out; the report says so until a later load brings their key.';
CREATE UNLOGGED TABLE offerbook.revenue_stage (
    opportunity_id text NOT NULL COLLATE pg_catalog."C",
    revenue_id text NOT NULL COLLATE pg_catalog."C",
    recognised_on date NOT NULL,
    amount numeric NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    offering_code text NOT NULL COLLATE pg_catalog."C",
    cost numeric,
    hours numeric,
    delivery text NOT NULL COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer,
    record integer,
    file_line integer
);
CREATE TABLE offerbook.setting (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    load integer NOT NULL,
    retired_load integer
);
COMMENT ON TABLE offerbook.setting IS 'Versions of the settings that change figures: fiscal-year-start, reporting-currency, ...';
CREATE UNLOGGED TABLE offerbook.touched (
    load integer NOT NULL,
    opportunity_id text NOT NULL COLLATE pg_catalog."C"
);
insert into offerbook.calendar_day (load, day, month)
select
  0,
  day::date,
  make_date(extract(year from day)::integer, extract(month from day)::integer, 1)
from generate_series(date '1970-01-01', date '2099-12-31', interval '1 day') as day;
insert into offerbook.calendar_month (fiscal_year_start, month, start_year, end_year, quarter, month_of_year)
select
  s.fiscal_year_start,
  m.month,
  y.start_year,
  case when s.fiscal_year_start = 1 then y.start_year else y.start_year + 1 end,
  p.months_since_start / 3 + 1,
  p.months_since_start + 1
from generate_series(1, 12) as s (fiscal_year_start)
cross join (select distinct month from offerbook.calendar_day) as m
cross join lateral (
  select
    (extract(month from m.month)::integer - s.fiscal_year_start + 12) % 12
) as p (months_since_start)
cross join lateral (
  select
    extract(year from m.month)::integer
    - case when extract(month from m.month)::integer < s.fiscal_year_start then 1 else 0 end
) as y (start_year);
INSERT INTO offerbook.booking (opportunity_id, line, kind, amount, currency, offering_code, net_arr, delivery, partner_id, load, retired_load, record, file_line) VALUES
	('D-1', 'P', 'product', 120000.00, 'USD', NULL, 70000.00, 'direct', NULL, 5, NULL, 1, 2),
	('D-2', 'P', 'product', 40000.00, 'EUR', NULL, 32000.00, 'direct', NULL, 5, NULL, 3, 4),
	('D-3', 'S', 'services', 1620.00, 'EUR', 'ADMIN', 0, 'partner', NULL, 5, NULL, 4, 5),
	('D-4', 'P', 'product', 9000.00, 'USD', NULL, 9000.00, 'direct', NULL, 5, NULL, 5, 6),
	('D-1', 'S', 'services', 4500.00, 'USD', 'MOVE', 0, 'direct', NULL, 5, 9, 2, 3),
	('D-1', 'S', 'services', 5500.00, 'USD', 'MOVE', 0, 'direct', NULL, 9, NULL, 1, 2),
	('D-8', 'P', 'product', 700.00, 'USD', NULL, 700.00, 'direct', NULL, 12, NULL, 2, 3),
	('D-9', 'P', 'product', 50.00, 'USD', NULL, 50.00, 'direct', NULL, 12, NULL, 3, 4),
	('D-6', 'S', 'services', 2500.50, 'USD', 'QUICK', 0, 'direct', NULL, 5, 13, 7, 8),
	('D-5', 'P', 'product', 3000.00, 'USD', NULL, 0.00, 'direct', NULL, 5, 13, 6, 7),
	('D-5', 'P', 'product', 3500.00, 'USD', NULL, 0.00, 'direct', NULL, 13, 17, 1, 2),
	('D-6', 'S', 'services', 2500.50, 'USD', 'QUICK', 0, 'direct', NULL, 17, 18, 7, 8),
	('D-5', 'P', 'product', 3000.00, 'USD', NULL, 0.00, 'direct', NULL, 17, 18, 6, 7),
	('D-5', 'P', 'product', 3500.00, 'USD', NULL, 0.00, 'direct', NULL, 18, NULL, 1, 2);
INSERT INTO offerbook.comment (event, month, indicator, section, dimensions, dimension_values, text) VALUES
	(3, '2026-01-01', 'services-bookings', NULL, '{segment}', '{Large}', 'Slow start.');
INSERT INTO offerbook.event (event, kind, month, load, is_locked, note, parameters, sha256, done_by, done_at, last_load, report) VALUES
	(1, 'close', '2026-01-01', 8, false, 'first close', NULL, NULL, 'ada', '2026-11-25 08:39:41.715264+00', 8, NULL),
	(2, 'close', '2026-02-01', 11, true, NULL, NULL, NULL, 'ada', '2026-11-25 08:39:42.341843+00', 11, NULL),
	(3, 'comment', '2026-01-01', 15, false, 'Slow start.', 'services-bookings segment=Large', NULL, 'ada', '2026-11-25 08:39:43.475446+00', 15, NULL),
	(4, 'close', '2026-03-01', 15, false, NULL, NULL, NULL, 'ada', '2026-11-25 08:39:43.657113+00', 15, NULL),
	(5, 'reopen', '2026-03-01', 15, false, NULL, NULL, NULL, 'ada', '2026-11-25 08:39:43.953091+00', 15, NULL);
INSERT INTO offerbook.fx (rate_type, currency, month, rate, load, retired_load, record, file_line) VALUES
	('plan', 'EUR', '2026-01-01', 1.10, 4, NULL, 1, 2),
	('plan', 'EUR', '2026-02-01', 1.10, 4, NULL, 2, 3),
	('plan', 'EUR', '2026-03-01', 1.10, 4, NULL, 3, 4),
	('average', 'EUR', '2026-01-01', 1.08, 4, NULL, 4, 5),
	('average', 'EUR', '2026-02-01', 1.12, 4, NULL, 5, 6),
	('closing', 'EUR', '2026-01-01', 1.09, 4, NULL, 7, 8),
	('closing', 'EUR', '2026-02-01', 1.13, 4, NULL, 8, 9),
	('closing', 'EUR', '2026-03-01', 1.16, 4, NULL, 9, 10),
	('average', 'EUR', '2026-03-01', 1.15, 4, 14, 6, 7),
	('average', 'EUR', '2026-03-01', 1.14, 14, NULL, 6, 7);
INSERT INTO offerbook.load (load, kind, feed, file, sha256, mapping, mapping_sha256, mode, undoes, note, loaded_by, loaded_at, read, skipped, accepted, unchanged, rejected, inserted, replaced, retired, first_date, last_date) VALUES
	(1, 'setting', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reporting-currency = USD', 'ada', '2026-11-25 08:39:39.866965+00', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL),
	(2, 'setting', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'fiscal-year-start = 1', 'ada', '2026-11-25 08:39:40.159957+00', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL),
	(3, 'feed', 'offerings', 'offerings.csv', '38d0100cc9e7339bbc5e6c53792923ca6fc78aa1046e8a0ea6b64de91f9ad864', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:40.352694+00', 3, 0, 3, 0, 0, 3, 0, 0, NULL, NULL),
	(4, 'feed', 'fx', 'fx.csv', 'd78800c1893f28a4afd00d5eeb2bd880b2ca96dfad2f11bfa3e57a3b4d5457da', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:40.563358+00', 9, 0, 9, 0, 0, 9, 0, 0, NULL, NULL),
	(5, 'feed', 'bookings', 'q1.csv', '3fdc73b5002d4d43180a23db4b64282729a3818066de2b4813dc5fe62419e332', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:40.702499+00', 7, 0, 7, 0, 0, 7, 0, 0, '2026-01-05', '2026-03-31'),
	(6, 'feed', 'revenue', 'revenue.csv', '6eba963b8ac4e146e43de899bc6815d3f0569581297f9b737601bd815e687fba', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:40.985752+00', 3, 0, 3, 0, 0, 3, 0, 0, '2026-01-31', '2026-03-31'),
	(7, 'feed', 'plan', 'plan.csv', '02ad8f7f1f09aebe8e8c4d7fb05010b4a91c4b93d88d645eb16c60799eed63a7', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:41.228618+00', 8, 0, 8, 0, 0, 10, 0, 0, NULL, NULL),
	(8, 'plan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreed FY26', 'ada', '2026-11-25 08:39:41.487945+00', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL),
	(9, 'feed', 'bookings', 'correct.csv', 'db2188fb8730af4dc05932deebbb678dc69ba68f8e8cbbe2ae5ee728af67d3ec', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:41.826494+00', 1, 0, 1, 0, 0, 0, 1, 0, '2026-01-05', '2026-01-05'),
	(10, 'feed', 'plan', 'replan.csv', 'f3fe275afdc59bb4d5cb805a1c3da30871a9eabce2abffc422484e5ce47235ce', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:42.01413+00', 3, 0, 3, 0, 0, 3, 0, 0, NULL, NULL),
	(11, 'plan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreed R2 from 2026-02', 'ada', '2026-11-25 08:39:42.214762+00', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL),
	(12, 'feed', 'bookings', 'bad.csv', '1212b11164f4d08f1c7e9cd2bf2b23c3d658472436c4fa791d181c504ec9b0ba', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:42.48048+00', 3, 0, 2, 0, 1, 2, 0, 0, '2026-03-11', '2062-03-12'),
	(13, 'feed', 'bookings', 'march.csv', 'b908b00f2c2c90a5de84fb2b093cf06a4c88456234f93fa0e1402dddf66c6b17', NULL, NULL, 'snapshot', NULL, NULL, 'ada', '2026-11-25 08:39:42.978186+00', 2, 0, 1, 1, 0, 0, 1, 1, '2026-03-11', '2026-03-30'),
	(14, 'feed', 'fx', 'fx.csv', 'eb52ac665b0fc5526a1d8dee3468a5e925c3f593ac1fb5f14c824c8f3a345846', NULL, NULL, 'upsert', NULL, NULL, 'ada', '2026-11-25 08:39:43.161881+00', 9, 0, 1, 8, 0, 0, 1, 0, NULL, NULL),
	(15, 'setting', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'on-track = 0.95', 'ada', '2026-11-25 08:39:43.296889+00', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL),
	(16, 'plan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'locked R2', 'ada', '2026-11-25 08:39:44.040022+00', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL),
	(17, 'undo', NULL, NULL, NULL, NULL, NULL, NULL, 13, NULL, 'ada', '2026-11-25 08:39:44.55706+00', 0, 0, 0, 0, 0, 1, 1, 0, NULL, NULL),
	(18, 'undo', NULL, NULL, NULL, NULL, NULL, NULL, 17, NULL, 'ada', '2026-11-25 08:39:44.803459+00', 0, 0, 0, 0, 0, 0, 1, 1, NULL, NULL);
INSERT INTO offerbook.migration (name, sha256, applied_at) VALUES
	('SQL/Migrations/0001_loads.sql', 'fc65b021530c3d6e6c5908a711297b617b34ea8c1ed04c12a01a462b4a97ad6c', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0002_calendar.sql', '0f2f8ef2fb995384a18afe3de6c02d35a9d38832563d73e00cb1c3905cd3f7dc', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0003_facts.sql', 'dbff707739cc47a7f586a836eb13553c124491f65cf6028b1153715c33d69d7b', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0004_staging.sql', '2e77f018ce60395656bf29f1ba25552d22b913c3e97a9f60ba20a92df3ce14ab', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0005_postings.sql', '236df8dd1bcbff16f3e54a0959868838a2d79ae9cdf88b7f87f06f1a67f4dafe', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0006_events.sql', '236d4bb20a072cc1d0472d2511568bd2e27966d1580d91394924f54fb6cb4600', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0010_fx.sql', 'a2074fecfbf0ce6910288a6a248a603cfa45f90c763f07babe709cb95ea64335', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0011_plan_periods.sql', '42dab831d396d9ec88a9011821e02e28c68cec4622efe14893a14c3f6103d330', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0012_plan_agreements.sql', '13678da5b48258a2e2d737dbbb7dadd4d52d23f8487d44c0dd7a467957764209', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0013_calendar_periods.sql', '651c408c147c52c5ab7603856544e0b8b5263672010851f0bce39b68931a1007', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0014_calendar_day_month.sql', '3d277d53ba5f93d2d0ad7b98ffcbce8a01076c9dcb16647f419bfed399d37296', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0015_event_last_load.sql', '5705621c8310e64335697b2f6ededdf9e2fa82dee109fecfb535843e1be0f329', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0016_mended_records.sql', 'fdc6133a40d4cde828f93d13305afc1e0d59fb8fd796baacf6f0879d2fd3eaaf', '2026-11-25 08:39:39.350418+00'),
	('SQL/Migrations/0020_comments.sql', '7ebae1f0113017e1a1c4dcde4d7f8e29b1bc10427851a48eeab8a9a0601e8b34', '2026-11-25 08:39:39.350418+00');
INSERT INTO offerbook.offering (offering_code, name, category, type, kind, sku, stage, maturity, delivery, segments, geos, industries, list_price, currency, price_unit, duration_days, owner, launched_on, retired_on, summary, load, retired_load, record, file_line) VALUES
	('ADMIN', 'Admin training', 'Education', 'Training', 'packaged', 'ED-1', 'available', NULL, 'both', '{}', '{}', '{}', 4900.00, 'USD', NULL, NULL, NULL, NULL, NULL, NULL, 3, NULL, 1, 2),
	('MOVE', 'Migration, scoped', 'Consulting', 'Migration', 'custom', NULL, 'available', NULL, 'direct', '{Large}', '{AMER,EMEA}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3, NULL, 2, 3),
	('QUICK', 'Quick start', 'Consulting', 'Implementation', 'packaged', 'IM-1', 'pilot', NULL, 'partner', '{SMB}', '{}', '{}', 12000.00, 'USD', NULL, NULL, NULL, NULL, NULL, NULL, 3, NULL, 3, 4);
INSERT INTO offerbook.opportunity (opportunity_id, close_date, account_id, account_name, parent_opportunity_id, opportunity_name, slice_id, owner, deal_count, load, retired_load, record, file_line) VALUES
	('D-2', '2026-01-12', 'A-2', 'Beta', NULL, NULL, 2, 'Tom', 1, 5, NULL, 3, 4),
	('D-3', '2026-02-20', 'A-2', 'Beta', 'D-2', NULL, 2, 'Tom', 1, 5, NULL, 4, 5),
	('D-4', '2026-02-21', 'A-3', 'Gamma', NULL, NULL, 3, 'Sue', 1, 5, NULL, 5, 6),
	('D-1', '2026-01-05', 'A-1', 'Alpha', NULL, NULL, 1, 'Sue', 1, 5, 9, 1, 2),
	('D-1', '2026-01-05', 'A-1', 'Alpha', NULL, NULL, 5, 'Sue', 1, 9, NULL, 1, 2),
	('D-8', '2026-03-11', 'A-6', NULL, NULL, NULL, 2, NULL, 1, 12, NULL, 2, 3),
	('D-9', '2062-03-12', 'A-6', NULL, NULL, NULL, 2, NULL, 1, 12, NULL, 3, 4),
	('D-6', '2026-03-31', 'A-4', 'Delta', NULL, NULL, 3, 'Sue', 1, 5, 13, 7, 8),
	('D-5', '2026-03-30', 'A-4', 'Delta', NULL, NULL, 4, 'Sue', 1, 5, 13, 6, 7),
	('D-5', '2026-03-30', 'A-4', 'Delta', NULL, NULL, 3, 'Sue', 1, 13, 17, 1, 2),
	('D-6', '2026-03-31', 'A-4', 'Delta', NULL, NULL, 3, 'Sue', 1, 17, 18, 7, 8),
	('D-5', '2026-03-30', 'A-4', 'Delta', NULL, NULL, 4, 'Sue', 1, 17, 18, 6, 7),
	('D-5', '2026-03-30', 'A-4', 'Delta', NULL, NULL, 3, 'Sue', 1, 18, NULL, 1, 2);
INSERT INTO offerbook.plan_value (version, indicator, month, segment, geo, category, value, currency, load, retired_load, record, file_line, held_for, given_period, given_value, spread) VALUES
	('FY26', 'dollar-attach-rate', '2026-01-01', 'Large', '', '', 0.06, NULL, 7, NULL, 1, 2, '', NULL, NULL, NULL),
	('FY26', 'services-bookings', '2026-01-01', 'Large', '', '', 6000.00, 'USD', 7, NULL, 2, 3, '', NULL, NULL, NULL),
	('FY26', 'services-bookings', '2026-02-01', 'Large', '', '', 2000.00, 'USD', 7, NULL, 3, 4, '', NULL, NULL, NULL),
	('FY26', 'services-bookings', '2026-03-01', 'Large', '', '', 1000.00, 'USD', 7, NULL, 4, 5, '', NULL, NULL, NULL),
	('FY26', 'services-bookings', '2026-01-01', 'SMB', '', '', 800.00, 'USD', 7, NULL, 5, 6, '', NULL, NULL, NULL),
	('FY26', 'services-bookings', '2026-02-01', 'SMB', '', '', 800.00, 'USD', 7, NULL, 6, 7, '', NULL, NULL, NULL),
	('FY26', 'services-bookings', '2026-03-01', 'SMB', '', '', 800.00, 'USD', 7, NULL, 7, 8, '', NULL, NULL, NULL),
	('FY26', 'net-arr', '2026-01-01', '', '', '', 33333.34, 'USD', 7, NULL, 8, 9, '', 'FY26-Q1', 100000.00, 'even'),
	('FY26', 'net-arr', '2026-02-01', '', '', '', 33333.33, 'USD', 7, NULL, 8, 9, '', 'FY26-Q1', 100000.00, 'even'),
	('FY26', 'net-arr', '2026-03-01', '', '', '', 33333.33, 'USD', 7, NULL, 8, 9, '', 'FY26-Q1', 100000.00, 'even'),
	('R2', 'services-bookings', '2026-02-01', 'Large', '', '', 2500.00, 'USD', 10, NULL, 1, 2, '', NULL, NULL, NULL),
	('R2', 'services-bookings', '2026-03-01', 'Large', '', '', 1500.00, 'USD', 10, NULL, 2, 3, '', NULL, NULL, NULL),
	('R2', 'services-bookings', '2026-03-01', 'SMB', '', '', 900.00, 'EUR', 10, NULL, 3, 4, '', NULL, NULL, NULL);
INSERT INTO offerbook.plan_version (version, state, load, retired_load, from_month) VALUES
	('FY26', 'agreed', 8, NULL, '1970-01-01'),
	('R2', 'agreed', 11, NULL, '2026-02-01'),
	('R2', 'locked', 16, NULL, '1970-01-01');
INSERT INTO offerbook.posting (load, month, slice_id, offering_code, delivery, measure, currency, amount) VALUES
	(5, '2026-01-01', 1, NULL, NULL, 'product-deals', NULL, 1),
	(5, '2026-03-01', 4, NULL, NULL, 'deals', NULL, 1),
	(5, '2026-03-01', 3, NULL, NULL, 'deals', NULL, 1),
	(5, '2026-01-01', 2, NULL, NULL, 'product-deals', NULL, 1),
	(5, '2026-02-01', 3, NULL, NULL, 'product-bookings', 'USD', 9000),
	(5, '2026-01-01', 2, NULL, NULL, 'deals', NULL, 1),
	(5, '2026-01-01', 1, NULL, NULL, 'net-arr', 'USD', 70000),
	(5, '2026-02-01', 2, NULL, NULL, 'deals', NULL, 1),
	(5, '2026-02-01', 3, NULL, NULL, 'net-arr', 'USD', 9000),
	(5, '2026-01-01', 2, NULL, NULL, 'net-arr', 'EUR', 32000),
	(5, '2026-02-01', 3, NULL, NULL, 'product-deals', NULL, 1),
	(5, '2026-01-01', 1, NULL, NULL, 'deals', NULL, 1),
	(5, '2026-03-01', 4, NULL, NULL, 'product-deals', NULL, 1),
	(5, '2026-01-01', 1, NULL, NULL, 'product-bookings', 'USD', 120000),
	(5, '2026-02-01', 2, NULL, NULL, 'deals-with-services', NULL, 1),
	(5, '2026-01-01', 1, NULL, NULL, 'product-deals-with-own-services', NULL, 1),
	(5, '2026-01-01', 1, 'MOVE', 'direct', 'services-bookings', 'USD', 4500),
	(5, '2026-02-01', 2, 'ADMIN', 'partner', 'services-bookings', 'EUR', 1620),
	(5, '2026-03-01', 4, NULL, NULL, 'product-bookings', 'USD', 3000),
	(5, '2026-01-01', 2, NULL, NULL, 'product-bookings', 'EUR', 40000),
	(5, '2026-03-01', 3, 'QUICK', 'direct', 'services-bookings', 'USD', 2500.5),
	(5, '2026-02-01', 3, NULL, NULL, 'deals', NULL, 1),
	(5, '2026-03-01', 3, NULL, NULL, 'deals-with-services', NULL, 1),
	(5, '2026-01-01', 1, NULL, NULL, 'deals-with-services', NULL, 1),
	(5, '2026-01-01', 2, NULL, NULL, 'product-deals-with-child-services', NULL, 1),
	(6, '2026-01-01', 1, 'MOVE', 'direct', 'services-cost', 'USD', 900.00),
	(6, '2026-02-01', 1, 'MOVE', 'direct', 'services-cost', 'USD', 1800.00),
	(6, '2026-01-01', 1, 'MOVE', 'direct', 'services-hours', NULL, 60),
	(6, '2026-02-01', 1, 'MOVE', 'direct', 'services-hours', NULL, 120),
	(6, '2026-03-01', 2, 'ADMIN', 'partner', 'services-hours', NULL, 8),
	(6, '2026-01-01', 1, 'MOVE', 'direct', 'services-revenue', 'USD', 1500.00),
	(6, '2026-02-01', 1, 'MOVE', 'direct', 'services-revenue', 'USD', 3000.00),
	(6, '2026-03-01', 2, 'ADMIN', 'partner', 'services-revenue', 'EUR', 810.00),
	(9, '2026-01-01', 1, NULL, NULL, 'deals', NULL, -1),
	(9, '2026-01-01', 5, NULL, NULL, 'deals', NULL, 1),
	(9, '2026-01-01', 1, NULL, NULL, 'deals-with-services', NULL, -1),
	(9, '2026-01-01', 5, NULL, NULL, 'deals-with-services', NULL, 1),
	(9, '2026-01-01', 1, NULL, NULL, 'net-arr', 'USD', -70000.00),
	(9, '2026-01-01', 5, NULL, NULL, 'net-arr', 'USD', 70000.00),
	(9, '2026-01-01', 1, NULL, NULL, 'product-bookings', 'USD', -120000.00),
	(9, '2026-01-01', 5, NULL, NULL, 'product-bookings', 'USD', 120000.00),
	(9, '2026-01-01', 1, NULL, NULL, 'product-deals', NULL, -1),
	(9, '2026-01-01', 5, NULL, NULL, 'product-deals', NULL, 1),
	(9, '2026-01-01', 1, NULL, NULL, 'product-deals-with-own-services', NULL, -1),
	(9, '2026-01-01', 5, NULL, NULL, 'product-deals-with-own-services', NULL, 1),
	(9, '2026-01-01', 1, 'MOVE', 'direct', 'services-bookings', 'USD', -4500.00),
	(9, '2026-01-01', 5, 'MOVE', 'direct', 'services-bookings', 'USD', 5500.00),
	(9, '2026-01-01', 1, 'MOVE', 'direct', 'services-cost', 'USD', -900.00),
	(9, '2026-01-01', 5, 'MOVE', 'direct', 'services-cost', 'USD', 900.00),
	(9, '2026-02-01', 1, 'MOVE', 'direct', 'services-cost', 'USD', -1800.00),
	(9, '2026-02-01', 5, 'MOVE', 'direct', 'services-cost', 'USD', 1800.00),
	(9, '2026-01-01', 1, 'MOVE', 'direct', 'services-hours', NULL, -60),
	(9, '2026-01-01', 5, 'MOVE', 'direct', 'services-hours', NULL, 60),
	(9, '2026-02-01', 1, 'MOVE', 'direct', 'services-hours', NULL, -120),
	(9, '2026-02-01', 5, 'MOVE', 'direct', 'services-hours', NULL, 120),
	(9, '2026-01-01', 1, 'MOVE', 'direct', 'services-revenue', 'USD', -1500.00),
	(9, '2026-01-01', 5, 'MOVE', 'direct', 'services-revenue', 'USD', 1500.00),
	(9, '2026-02-01', 1, 'MOVE', 'direct', 'services-revenue', 'USD', -3000.00),
	(9, '2026-02-01', 5, 'MOVE', 'direct', 'services-revenue', 'USD', 3000.00),
	(12, '2062-03-01', 2, NULL, NULL, 'deals', NULL, 1),
	(12, '2026-03-01', 2, NULL, NULL, 'product-deals', NULL, 1),
	(12, '2026-03-01', 2, NULL, NULL, 'product-bookings', 'USD', 700),
	(12, '2026-03-01', 2, NULL, NULL, 'net-arr', 'USD', 700),
	(12, '2062-03-01', 2, NULL, NULL, 'product-bookings', 'USD', 50),
	(12, '2062-03-01', 2, NULL, NULL, 'net-arr', 'USD', 50),
	(12, '2026-03-01', 2, NULL, NULL, 'deals', NULL, 1),
	(12, '2062-03-01', 2, NULL, NULL, 'product-deals', NULL, 1),
	(13, '2026-03-01', 4, NULL, NULL, 'deals', NULL, -1),
	(13, '2026-03-01', 3, NULL, NULL, 'deals-with-services', NULL, -1),
	(13, '2026-03-01', 3, NULL, NULL, 'product-bookings', 'USD', 3500.00),
	(13, '2026-03-01', 4, NULL, NULL, 'product-bookings', 'USD', -3000.00),
	(13, '2026-03-01', 3, NULL, NULL, 'product-deals', NULL, 1),
	(13, '2026-03-01', 4, NULL, NULL, 'product-deals', NULL, -1),
	(13, '2026-03-01', 3, 'QUICK', 'direct', 'services-bookings', 'USD', -2500.50),
	(17, '2026-03-01', 4, NULL, NULL, 'deals', NULL, 1),
	(17, '2026-03-01', 3, NULL, NULL, 'deals-with-services', NULL, 1),
	(17, '2026-03-01', 3, NULL, NULL, 'product-bookings', 'USD', -3500.00),
	(17, '2026-03-01', 4, NULL, NULL, 'product-bookings', 'USD', 3000.00),
	(17, '2026-03-01', 3, NULL, NULL, 'product-deals', NULL, -1),
	(17, '2026-03-01', 4, NULL, NULL, 'product-deals', NULL, 1),
	(17, '2026-03-01', 3, 'QUICK', 'direct', 'services-bookings', 'USD', 2500.50),
	(18, '2026-03-01', 4, NULL, NULL, 'deals', NULL, -1),
	(18, '2026-03-01', 3, NULL, NULL, 'deals-with-services', NULL, -1),
	(18, '2026-03-01', 3, NULL, NULL, 'product-bookings', 'USD', 3500.00),
	(18, '2026-03-01', 4, NULL, NULL, 'product-bookings', 'USD', -3000.00),
	(18, '2026-03-01', 3, NULL, NULL, 'product-deals', NULL, 1),
	(18, '2026-03-01', 4, NULL, NULL, 'product-deals', NULL, -1),
	(18, '2026-03-01', 3, 'QUICK', 'direct', 'services-bookings', 'USD', -2500.50);
INSERT INTO offerbook.programmable (name, sha256) VALUES
	('programmable', '5db76cee762834ca4e42ae6d592a4c8a96b9f7dc74f5f5dcc4bc507d5ab31977');
INSERT INTO offerbook.rejected_record (load, record, line, feed, key, fault_column, fault_value, reason) VALUES
	(12, 1, 2, 'bookings', '{D-7,P}', 'amount', 'ninety', 'is not a number like -1234.50');
INSERT INTO offerbook.revenue (opportunity_id, revenue_id, recognised_on, amount, currency, offering_code, cost, hours, delivery, load, retired_load, record, file_line) VALUES
	('D-1', 'R-1', '2026-01-31', 1500.00, 'USD', 'MOVE', 900.00, 60, 'direct', 6, NULL, 1, 2),
	('D-1', 'R-2', '2026-02-28', 3000.00, 'USD', 'MOVE', 1800.00, 120, 'direct', 6, NULL, 2, 3),
	('D-3', 'R-3', '2026-03-31', 810.00, 'EUR', 'ADMIN', NULL, 8, 'partner', 6, NULL, 3, 4);
INSERT INTO offerbook.setting (name, value, load, retired_load) VALUES
	('reporting-currency', 'USD', 1, NULL),
	('fiscal-year-start', '1', 2, NULL),
	('on-track', '0.95', 15, NULL);
INSERT INTO offerbook.slice (slice_id, segment, geo, industry, order_type, deal_path) VALUES
	(1, 'Large', 'AMER', 'Unassigned', 'Unassigned', 'Unassigned'),
	(2, 'Large', 'EMEA', 'Unassigned', 'Unassigned', 'Unassigned'),
	(3, 'SMB', 'AMER', 'Unassigned', 'Unassigned', 'Unassigned'),
	(4, 'Unassigned', 'AMER', 'Unassigned', 'Unassigned', 'Unassigned'),
	(5, 'Mid-Market', 'AMER', 'Unassigned', 'Unassigned', 'Unassigned');
ALTER TABLE ONLY offerbook.booking
    ADD CONSTRAINT booking_key PRIMARY KEY (opportunity_id, line, load);
ALTER TABLE ONLY offerbook.calendar_day
    ADD CONSTRAINT calendar_day_key PRIMARY KEY (day, load);
ALTER TABLE ONLY offerbook.calendar_month
    ADD CONSTRAINT calendar_month_key PRIMARY KEY (fiscal_year_start, month);
ALTER TABLE ONLY offerbook.calendar_period
    ADD CONSTRAINT calendar_period_key PRIMARY KEY (first_day, load);
ALTER TABLE ONLY offerbook.comment
    ADD CONSTRAINT comment_key PRIMARY KEY (event);
ALTER TABLE ONLY offerbook.event
    ADD CONSTRAINT event_key PRIMARY KEY (event);
ALTER TABLE ONLY offerbook.fx
    ADD CONSTRAINT fx_key PRIMARY KEY (rate_type, currency, month, load);
ALTER TABLE ONLY offerbook.load
    ADD CONSTRAINT load_key PRIMARY KEY (load);
ALTER TABLE ONLY offerbook.mended_record
    ADD CONSTRAINT mended_record_key PRIMARY KEY (load, record, mended_by);
ALTER TABLE ONLY offerbook.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY offerbook.offering
    ADD CONSTRAINT offering_key PRIMARY KEY (offering_code, load);
ALTER TABLE ONLY offerbook.opportunity
    ADD CONSTRAINT opportunity_key PRIMARY KEY (opportunity_id, load);
ALTER TABLE ONLY offerbook.plan_value
    ADD CONSTRAINT plan_value_key PRIMARY KEY (version, indicator, month, segment, geo, category, held_for, load);
ALTER TABLE ONLY offerbook.plan_version
    ADD CONSTRAINT plan_version_key PRIMARY KEY (version, state, from_month, load);
ALTER TABLE ONLY offerbook.programmable
    ADD CONSTRAINT programmable_pkey PRIMARY KEY (name);
ALTER TABLE ONLY offerbook.rejected_record
    ADD CONSTRAINT rejected_record_key PRIMARY KEY (load, record);
ALTER TABLE ONLY offerbook.revenue
    ADD CONSTRAINT revenue_key PRIMARY KEY (opportunity_id, revenue_id, load);
ALTER TABLE ONLY offerbook.setting
    ADD CONSTRAINT setting_key PRIMARY KEY (name, load);
ALTER TABLE ONLY offerbook.slice
    ADD CONSTRAINT slice_key PRIMARY KEY (slice_id);
ALTER TABLE ONLY offerbook.slice
    ADD CONSTRAINT slice_values UNIQUE (segment, geo, industry, order_type, deal_path);
CREATE INDEX booking_load ON offerbook.booking USING brin (load);
CREATE INDEX booking_retired ON offerbook.booking USING btree (retired_load) WHERE (retired_load IS NOT NULL);
CREATE INDEX calendar_day_month ON offerbook.calendar_day USING btree (month);
CREATE INDEX opportunity_load ON offerbook.opportunity USING brin (load);
CREATE INDEX opportunity_parent ON offerbook.opportunity USING btree (parent_opportunity_id) WHERE (parent_opportunity_id IS NOT NULL);
CREATE INDEX opportunity_retired ON offerbook.opportunity USING btree (retired_load) WHERE (retired_load IS NOT NULL);
CREATE INDEX posting_load ON offerbook.posting USING btree (load);
CREATE INDEX posting_measure ON offerbook.posting USING btree (measure, month, load);
CREATE INDEX revenue_load ON offerbook.revenue USING brin (load);
CREATE INDEX revenue_retired ON offerbook.revenue USING btree (retired_load) WHERE (retired_load IS NOT NULL);
