-- Which later loads changed what load $1 left behind, how many of its rows, and do they stand?
--
-- A later change that was taken back is no change: what lives now then says what load $1 said.
with
touched_key as (
  select distinct ${n.key}
  from ${fact} as n
  where n.load = $1
    or n.retired_load = $1
),
changed as (
  select ${n.key}
  from touched_key as n
  left join ${fact} as f on (${f.key}) = (${n.key}) and f.load = $1
  left join ${fact} as s on (${s.key}) = (${n.key}) and s.retired_load is null
  where (${f.columns}) is distinct from (${s.columns})
),
later as (
  select f.load, ${n.key}
  from ${fact} as f
  join changed as n on (${n.key}) = (${f.key})
  union
  select f.retired_load, ${n.key}
  from ${fact} as f
  join changed as n on (${n.key}) = (${f.key})
)
select
  l.load,
  'rows' as what,
  null as example,
  count(*) as things,
  coalesce(l.undoes <= $1, true)
  and not exists (
    select from load_undone_at(2147483647) as u
    where u.load = l.load
  ) as stands
from load as l
join later on later.load = l.load
where l.load > $1
group by l.load
order by l.load desc
