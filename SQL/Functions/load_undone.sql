-- Which loads were undone as of a load, and by which load?
--
-- A load is undone when its last undo stands, that is, was not undone itself.

create or replace function load_undone_at(as_of integer)
returns table (
  load integer,
  by_load integer
)
language sql stable as $$
  with recursive
  last_undo as (
    select l.undoes, max(l.load) as load
    from offerbook.load as l
    where l.undoes is not null
      and l.load <= as_of
    group by l.undoes
  ),
  state as (
    select u.undoes as load, u.load as by_load, true as is_undone
    from last_undo as u
    where not exists (select from last_undo as later where later.undoes = u.load)
    union all
    select u.undoes, u.load, not s.is_undone
    from state as s
    join last_undo as u on u.load = s.load
  )
  select s.load, s.by_load
  from state as s
  where s.is_undone
$$;
