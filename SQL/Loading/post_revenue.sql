-- Post the revenue that load $1 changed: after it, minus before it.
insert into posting (load, month, slice_id, offering_code, delivery, measure, currency, amount)
with
effect as (
  select measure, month, slice_id, offering_code, delivery, currency, amount
  from revenue_measures($1, $1)
  union all
  select measure, month, slice_id, offering_code, delivery, currency, -amount
  from revenue_measures($1 - 1, $1)
)
select $1::integer, month, slice_id, offering_code, delivery, measure, currency, sum(amount)
from effect
group by measure, month, slice_id, offering_code, delivery, currency
having sum(amount) <> 0
