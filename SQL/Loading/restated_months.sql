-- Which closed months did load $1 post to, and which of them are locked?
select c.month, c.is_locked
from closed_months(2147483647) as c
where exists (
  select from posting as p
  where p.load = $1
    and p.month = c.month
)
order by c.month
