-- What was loaded, when, by whom, and what came of it? One row a load.
--
-- A load is undone when its last undo stands, that is, was not undone itself: as load_undone_at has
-- it, which a view cannot call for a reader who has no rights on the tables below.

create or replace view load_journal as
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
  select u.undoes, u.load, not s.is_undone
  from state as s
  join last_undo as u on u.load = s.load
)
select
  l.load,
  l.kind,
  l.feed,
  l.file,
  l.sha256,
  l.mapping,
  l.mode,
  l.undoes,
  s.by_load as undone_by,
  l.note,
  l.loaded_by,
  l.loaded_at,
  l."read",
  l.skipped,
  l.accepted,
  l.unchanged,
  l.rejected,
  l.inserted,
  l.replaced,
  l.retired,
  l.first_date,
  l.last_date,
  l.loaded_on,
  l.through
from load as l
left join state as s
  on s.load = l.load
  and s.is_undone;

comment on view load_journal is 'The journal: one row a file, undo, plan agreement or setting that changed the ledger.';
comment on column load_journal.load is 'The number of the load.';
comment on column load_journal.kind is 'feed, undo, plan or setting.';
comment on column load_journal.feed is 'The feed that was loaded.';
comment on column load_journal.file is 'The file, as it was named.';
comment on column load_journal.sha256 is 'SHA-256 of the file''s bytes.';
comment on column load_journal.mapping is 'The mapping file that it was read with.';
comment on column load_journal.mode is 'upsert or snapshot.';
comment on column load_journal.undoes is 'The load that it takes back.';
comment on column load_journal.undone_by is 'The load that took it back, where that stands.';
comment on column load_journal.note is 'What a plan agreement or a setting did.';
comment on column load_journal.loaded_by is 'Who loaded it.';
comment on column load_journal.loaded_at is 'When it was committed.';
comment on column load_journal."read" is 'Records read = skipped + accepted + unchanged + rejected.';
comment on column load_journal.skipped is 'Records that the mapping does not keep.';
comment on column load_journal.accepted is 'Records that changed something.';
comment on column load_journal.unchanged is 'Records that were there already.';
comment on column load_journal.rejected is 'Records that were left out.';
comment on column load_journal.inserted is 'Rows with a new key.';
comment on column load_journal.replaced is 'Rows that took the place of one with their key.';
comment on column load_journal.retired is 'Rows that no longer count.';
comment on column load_journal.first_date is 'The first day that the file''s rows are of.';
comment on column load_journal.last_date is 'The last day that the file''s rows are of.';
comment on column load_journal.loaded_on is 'The day on which the file was loaded, where whoever loaded it was.';
comment on column load_journal.through is 'The day through which the file was said to hold everything.';
