-- Post what load $1, which brought new deals only, changed in families: after, minus before.
insert into posting (load, month, slice_id, offering_code, delivery, measure, currency, amount)
with
effect as (
  select measure, month, slice_id, offering_code, delivery, currency, amount
  from deal_family_measures($1, $1)
  union all
  select measure, month, slice_id, offering_code, delivery, currency, -amount
  from deal_family_measures($1 - 1, $1)
)
select $1::integer, month, slice_id, offering_code, delivery, measure, currency, sum(amount)
from effect
group by measure, month, slice_id, offering_code, delivery, currency
having sum(amount) <> 0
