-- Which months were closed after event $1, at which load, and are they locked?
--
-- A close stands until the month is reopened; a later close of it only adds the lock. What was known
-- at the close, and who made it, is that of the first.

create or replace function closed_months(last_event integer)
returns table (
  month date,
  load integer,
  event integer,
  is_locked boolean,
  note text,
  done_by text,
  done_at timestamptz
)
language sql stable as $$
  with
  standing as (
    select e.month, e.load, e.event, e.is_locked, e.note, e.done_by, e.done_at
    from offerbook.event as e
    where e.kind = 'close'
      and e.event <= last_event
      and not exists (
        select from offerbook.event as r
        where r.month = e.month
          and r.kind = 'reopen'
          and r.event > e.event
          and r.event <= last_event
      )
  )
  select distinct on (s.month)
    s.month,
    s.load,
    s.event,
    bool_or(s.is_locked) over same_month,
    first_value(s.note) over (same_month order by s.note is null, s.event desc),
    s.done_by,
    s.done_at
  from standing as s
  window same_month as (partition by s.month)
  order by s.month, s.event
$$;
