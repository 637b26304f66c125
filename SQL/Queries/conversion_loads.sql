-- Which loads after $2 and up to $3 changed what amounts of month $1 are converted at?
with
change as (
  select x.load from fx as x where x.month = $1::date
  union
  select x.retired_load from fx as x where x.month = $1::date
  union
  select s.load from setting as s where s.name in ('fx-rates', 'reporting-currency')
  union
  select s.retired_load from setting as s where s.name in ('fx-rates', 'reporting-currency')
)
select load
from change
where load > $2::integer
  and load <= $3::integer
order by load
