-- Which lines, deals or revenue rows make up a measure, as of a load, in some months?
--
-- They add up to the measure's postings: what SQL/Measures sums, here is one by one. `dimensions`
-- names dimensions and `wanted_values` their values: a part counts when all of them match. Facts that
-- the measure is not made of have no amount, and are not read.

create or replace function measure_parts(
  as_of integer,
  measure text,
  first_month date,
  last_month date,
  dimensions text[],
  wanted_values text[]
)
returns table (
  opportunity_id text,
  child text,
  day date,
  month date,
  currency text,
  amount numeric,
  load integer,
  slice_id integer,
  offering_code text,
  delivery text
)
language sql stable as $$
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
      case measure_parts.measure
        when 'services-bookings' then b.amount
        when 'product-bookings' then b.amount
        when 'net-arr' then b.net_arr
      end as amount,
      b.load
    from offerbook.opportunity_at(as_of) as o
    join offerbook.calendar_day_at(as_of) as d on d.day = o.close_date
    join offerbook.booking_at(as_of) as b on b.opportunity_id = o.opportunity_id
    where b.kind
        = case when measure_parts.measure = 'services-bookings' then 'services' else 'product' end
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
      case when measure_parts.measure <> 'services-hours' then r.currency end as currency,
      case measure_parts.measure
        when 'services-revenue' then r.amount
        when 'services-cost' then r.cost
        when 'services-hours' then r.hours
      end as amount,
      r.load
    from offerbook.revenue_at(as_of) as r
    join offerbook.calendar_day_at(as_of) as d on d.day = r.recognised_on
    join offerbook.opportunity_at(as_of) as o on o.opportunity_id = r.opportunity_id
    where d.month between first_month and last_month
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
  select
    p.opportunity_id,
    p.child,
    p.day,
    p.month,
    p.currency,
    p.amount,
    p.load,
    p.slice_id,
    p.offering_code,
    p.delivery
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
