-- Which records were left out by a load up to $1 and have not been brought by a later one? The first
-- $2 of them, and how many there are.
with
undone as materialized (
  select u.load
  from load_undone_at($1::integer) as u
),
mended as (
  select distinct m.load, m.record
  from mended_record as m
  where m.mended_by <= $1
    and not exists (select from undone as u where u.load = m.mended_by)
)
select
  count(*) over () as open,
  r.load,
  l.file,
  r.line,
  r.fault_column,
  r.fault_value,
  r.reason
from rejected_record as r
join load as l on l.load = r.load
where r.load <= $1
  and not exists (select from undone as u where u.load = r.load)
  and not exists (
    select from mended as m
    where m.load = r.load
      and m.record = r.record
  )
order by r.load, r.line
limit $2
