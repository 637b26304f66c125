-- Through which day do the bookings and the revenue reach, as of a load?
--
-- Through the last date of the live rows that was not ahead; through the end of its month where a
-- file that holds it was loaded after that end; or through what a load stated, if that is later.

create or replace function reach_at(as_of integer)
returns table (
  feed text,
  through date
)
language sql stable as $$
  with
  latest as (
    select distinct on (r.feed) r.feed, r.last_date, r.held_on, r.through
    from offerbook.feed_reach as r
    where r.load <= as_of
    order by r.feed, r.load desc
  )
  select
    t.feed,
    greatest(
      t.through,
      t.last_date,
      (
        select max(m.day)
        from offerbook.calendar_day_at(as_of) as d
        join offerbook.calendar_day_at(as_of) as m on m.month = d.month
        where d.day = t.last_date
        having max(m.day) < t.held_on
      )
    )
  from latest as t
$$;
