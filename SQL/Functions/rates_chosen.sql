-- Which loads set the type of the rates that figures are made at, and which type counted before and
-- after each?

create or replace function rates_chosen()
returns table (
  load integer,
  rate_type_before text,
  rate_type text
)
language sql stable as $$
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
