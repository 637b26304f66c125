-- Which months are closed, which of them are locked, and which did load $1 restate by an amount or a
-- rate?
select
  c.month,
  c.is_locked,
  c.month in (
    select r.month
    from restating() as r
    where r.load = $1
  ) as is_restated
from closed_months(2147483647) as c
order by c.month
