-- At which load was month $1 closed, and by which event?
select c.load, c.event, c.is_locked
from closed_months(2147483647) as c
where c.month = $1
