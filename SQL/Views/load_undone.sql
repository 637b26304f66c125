-- Which loads are undone now, and by which load?
--
-- A load is undone when its last undo stands, that is, was not undone itself.

create or replace view load_undone as
with recursive
last_undo as (
  select undoes, max(load) as load
  from load
  where undoes is not null
  group by undoes
),
state as (
  select u.undoes as load, u.load as by_load, true as is_undone
  from last_undo as u
  where not exists (select from last_undo as later where later.undoes = u.load)
  union all
  select u.undoes, u.load, not state.is_undone
  from state
  join last_undo as u on u.load = state.load
)
select load, by_load
from state
where is_undone;

comment on view load_undone is 'The loads that are undone now, and the load that undid each.';
