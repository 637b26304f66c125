-- What a mapping leaves out is compared with the live rows, so that no row stays in the book or leaves
-- it without a word: the keys of what is left out wait in a stage.

create unlogged table left_out (
  load integer not null,
  record bigint not null,
  line bigint not null,
  cause text collate "C" not null,
  key text[] collate "C",
  day date,
  said_column text collate "C" not null,
  said_value text collate "C" not null,
  constraint left_out_cause check (cause in ('keep', 'retire', 'skip_when_zero'))
);

comment on table left_out is 'The rows that the mapping of the load at hand leaves out, by their keys.';
comment on column left_out.cause is 'What leaves it out: the mapping''s keep, retire or skip_when_zero.';
comment on column left_out.key is 'The key that the row would have had; null where it cannot be read.';
comment on column left_out.day is 'The date that the row would have had: it belongs to what a snapshot covers.';
comment on column left_out.said_column is 'The source column that decided, with what it holds.';
