-- How many product deals have no services on themselves, but on a child?
--
-- A family is an opportunity (its head) with the opportunities that name it as their parent. A
-- product deal is judged by the family it heads, in the month and under the stamp of the head.

create or replace function deal_family_measures(as_of integer, touched_by integer)
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
