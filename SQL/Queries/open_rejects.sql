-- Which records were left out by a load and have not been brought by a later one?
with
brought as (
  select 'bookings' as feed, array[opportunity_id, line] as key, load from booking
  union all
  select 'revenue', array[opportunity_id, revenue_id], load from revenue
  union all
  select
    'plan',
    array[version, indicator, coalesce(given_period, month::text), segment, geo, category],
    load
  from plan_value
  union all
  select 'offerings', array[offering_code], load from offering
  union all
  select 'calendar', array[first_day::text], load from calendar_period
  union all
  select 'fx', array[rate_type, currency, month::text], load from fx
)
select
  r.load,
  l.file,
  r.line,
  r.fault_column,
  r.fault_value,
  r.reason
from rejected_record as r
join load as l on l.load = r.load
where r.load <= $1
  and not exists (
    select from load_undone_at($1::integer) as u
    where u.load = r.load
  )
  and not exists (
    select from brought as b
    join load as later on later.load = b.load and later.kind = 'feed'
    where b.feed = r.feed
      and b.key = r.key
      and b.load > r.load
      and b.load <= $1
      and not exists (
        select from load_undone_at($1::integer) as u
        where u.load = b.load
      )
  )
  and not exists (
    select from mended_record as m
    where m.load = r.load
      and m.record = r.record
      and m.mended_by <= $1
      and not exists (
        select from load_undone_at($1::integer) as u
        where u.load = m.mended_by
      )
  )
order by r.load, r.line
