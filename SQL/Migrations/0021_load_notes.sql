-- What a load told beside its counts is kept in the journal, so that whoever was not there can read it.

create table load_note (
  load integer not null,
  position integer not null,
  kind text collate "C" not null,
  "count" bigint not null,
  text text collate "C" not null,
  constraint load_note_key primary key (load, position)
);

comment on table load_note is 'What a load kept, left out, moved, restated or warned of: a sentence each, in the order in which it was told.';
comment on column load_note.kind is 'What the sentence is about, a word for scripts: columns-kept, ...';
comment on column load_note."count" is 'How many rows, records, months or names it is about.';

revoke update, delete, truncate on load_note from current_user;
