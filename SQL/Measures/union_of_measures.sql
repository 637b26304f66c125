-- What do the touched opportunities bring to every monthly measure, as of a load?

create or replace function measures(as_of integer, touched_by integer)
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
  select * from offerbook.booking_line_measures(as_of, touched_by)
  union all
  select * from offerbook.deal_measures(as_of, touched_by)
  union all
  select * from offerbook.deal_family_measures(as_of, touched_by)
  union all
  select * from offerbook.revenue_measures(as_of, touched_by)
$$;
