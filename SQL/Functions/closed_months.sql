-- Which months were closed after event $1, at which load, and are they locked?
--
-- The last close or reopening of a month decides.

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
  latest as (
    select distinct on (e.month)
      e.month, e.load, e.event, e.kind, e.is_locked, e.note, e.done_by, e.done_at
    from offerbook.event as e
    where e.kind in ('close', 'reopen')
      and e.event <= last_event
    order by e.month, e.event desc
  )
  select l.month, l.load, l.event, l.is_locked, l.note, l.done_by, l.done_at
  from latest as l
  where l.kind = 'close'
$$;
