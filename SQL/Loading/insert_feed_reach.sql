-- Keep how far feed $2 reaches after load $1, where it has moved.
insert into feed_reach (load, feed, last_date, held_on, through)
with
last_known as (
  select f.${date} as day
  from ${fact} as f
  where f.retired_load is null
    and (${f.key}, f.load) not in (
      select ${n.key}, n.load
      from rows_ahead_at($1) as n
      where n.feed = $2
    )
  order by f.${date} desc
  limit 1
),
standing as (
  select l.loaded_on, l.through, l.last_known_date
  from load as l
  where l.feed = $2
    and not exists (
      select from load_undone_at($1) as u
      where u.load = l.load
    )
),
reach as (
  select
    (select k.day from last_known as k) as last_date,
    (
      select max(s.loaded_on)
      from standing as s
      join last_known as k on k.day <= s.last_known_date
      where s.through is null
    ) as held_on,
    (select max(s.through) from standing as s) as through
),
reach_before as (
  select b.last_date, b.held_on, b.through
  from feed_reach as b
  where b.feed = $2
  order by b.load desc
  limit 1
)
select $1, $2, r.last_date, r.held_on, r.through
from reach as r
where not exists (
  select from reach_before as b
  where (b.last_date, b.held_on, b.through) is not distinct from (r.last_date, r.held_on, r.through)
)
