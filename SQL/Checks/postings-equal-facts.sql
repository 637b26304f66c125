-- Do the postings equal a recomputation from the live facts, to the last digit?
--
-- Runs after every opportunity was touched for load 0, in a transaction that is taken back.
with
posted as (
  select measure, month, slice_id, offering_code, delivery, currency, sum(amount) as amount
  from posting
  group by measure, month, slice_id, offering_code, delivery, currency
),
recomputed as (
  select measure, month, slice_id, offering_code, delivery, currency, sum(amount) as amount
  from measures((select coalesce(max(load), 0) from load), 0)
  group by measure, month, slice_id, offering_code, delivery, currency
)
select
  measure,
  month,
  slice_id,
  offering_code,
  delivery,
  currency,
  sum(posted) as posted,
  sum(recomputed) as recomputed
from (
  select measure, month, slice_id, offering_code, delivery, currency, amount as posted, 0 as recomputed
  from posted
  union all
  select measure, month, slice_id, offering_code, delivery, currency, 0, amount
  from recomputed
) as both_sides
group by measure, month, slice_id, offering_code, delivery, currency
having sum(posted) <> sum(recomputed)
order by measure, month, slice_id, offering_code, delivery, currency
