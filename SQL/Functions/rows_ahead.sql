-- Which live rows, as of a load, are dated after the day that their file can know of?
--
-- That is the day on which it was loaded, or the day through which it was said to reach. A date has
-- come when a later file that stands, loaded on or after it, holds the same row.

create or replace function rows_ahead_at(as_of integer)
returns table (
  feed text,
  opportunity_id text,
  revenue_id text,
  day date,
  load integer,
  file text,
  file_line integer
)
language sql stable as $$
  with
  live as (
    select a.feed, a.opportunity_id, a.revenue_id, a.day, a.load, o.file_line
    from offerbook.date_ahead as a
    join offerbook.opportunity as o
      on o.opportunity_id = a.opportunity_id
      and o.load = a.load
    where a.feed = 'bookings'
      and a.load <= as_of
      and (o.retired_load is null or o.retired_load > as_of)
    union all
    select a.feed, a.opportunity_id, a.revenue_id, a.day, a.load, r.file_line
    from offerbook.date_ahead as a
    join offerbook.revenue as r
      on r.opportunity_id = a.opportunity_id
      and r.revenue_id = a.revenue_id
      and r.load = a.load
    where a.feed = 'revenue'
      and a.load <= as_of
      and (r.retired_load is null or r.retired_load > as_of)
  )
  select v.feed, v.opportunity_id, v.revenue_id, v.day, v.load, l.file, v.file_line
  from live as v
  join offerbook.load as l on l.load = v.load
  where not exists (
    select from offerbook.date_arrived as c
    where c.opportunity_id = v.opportunity_id
      and c.revenue_id = v.revenue_id
      and c.feed = v.feed
      and c.day = v.day
      and c.load <= as_of
      and not exists (
        select from offerbook.load_undone_at(as_of) as u
        where u.load = c.load
      )
  )
$$;
