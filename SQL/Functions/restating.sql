-- Which loads changed the figures of which months: by what they posted, by another rate of the
-- month, or by a setting that chose other rates?
--
-- Every rate of a month counts, of each type and currency: figures can be asked for in any of them.
-- The first rate of a key restates nothing: figures could not be made without it.

create or replace function restating()
returns table (
  load integer,
  month date
)
language sql stable as $$
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
