-- What do booking lines bring to a month: services bookings, product bookings and net ARR?
--
-- A line counts in the month in which its opportunity closed, under the opportunity's stamp.
-- Net ARR and product bookings carry no offering and no delivery: they are not services.

create or replace function booking_line_measures(as_of integer, touched_by integer)
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
