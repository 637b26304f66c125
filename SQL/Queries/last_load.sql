-- Which is the last load, or the last one committed before a time?
select coalesce(max(load), 0) as load
from load
where $1::timestamptz is null
  or loaded_at < $1::timestamptz
