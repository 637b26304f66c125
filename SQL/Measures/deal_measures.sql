-- How many deals closed in a month, how many of them with services, and how many product deals?
--
-- A deal has services when its services lines of one currency sum to more than zero, and is a
-- product deal when it has a product line. It counts as its deal_count says: 1, 0 for a credit, -1
-- for a decommission.

create or replace function deal_measures(as_of integer, touched_by integer)
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
