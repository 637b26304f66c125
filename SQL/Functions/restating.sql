-- Which loads changed the figures of which months: by what they posted, or by a rate that they
-- replaced or retired where amounts are converted at it?
--
-- A rate where there was none restates nothing: figures could not be made without it.

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
    and exists (
      select from offerbook.posting as p
      where p.month = x.month
        and p.currency = x.currency
    )
$$;
