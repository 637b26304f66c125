-- Which closed months did load $1 restate, and which of them are locked?
select c.month, c.is_locked
from closed_months(2147483647) as c
where exists (
  select from restating() as r
  where r.load = $1
    and r.month = c.month
)
order by c.month
