-- Would the file of load $1, loaded again on day $2 or said to reach through day $3, move how far its
-- feed reaches?
--
-- It would if it is said to reach further, if a date that was ahead has come since, or if the month of
-- its last date has ended since.
with
again as (
  select
    l.feed,
    l.last_known_date,
    coalesce(l.through, l.loaded_on) as known_before,
    coalesce($3::date, $2::date) as known,
    $3::date as through,
    (
      select r.through
      from reach_at(2147483647) as r
      where r.feed = l.feed
    ) as reach
  from load as l
  where l.load = $1
)
select
  coalesce(a.through > a.reach, false)
  or exists (
    select from rows_ahead_at(2147483647) as n
    where n.feed = a.feed
      and n.day > a.known_before
      and n.day <= a.known
  )
  or exists (
    select
    from calendar_day_at(2147483647) as d
    join calendar_day_at(2147483647) as m on m.month = d.month
    where d.day = a.last_known_date
      and a.through is null
    having max(m.day) >= a.known_before
      and max(m.day) < a.known
      and max(m.day) > a.reach
  ) as moves
from again as a
