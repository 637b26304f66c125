-- Which is the last event: of all, of those that load $1 came after, or of those before time $2?
select coalesce(max(event), 0) as event
from event
where ($1::integer is null or last_load < $1::integer)
  and ($2::timestamptz is null or done_at < $2::timestamptz)
