-- The journal of everything that ever changed a figure: one row a transaction.

create table load (
  load integer not null,
  kind text collate "C" not null,
  feed text collate "C",
  file text collate "C",
  sha256 text collate "C",
  mapping text collate "C",
  mapping_sha256 text collate "C",
  mode text collate "C",
  undoes integer,
  note text collate "C",
  loaded_by text collate "C" not null,
  loaded_at timestamptz not null,
  "read" bigint not null default 0,
  skipped bigint not null default 0,
  accepted bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  inserted bigint not null default 0,
  replaced bigint not null default 0,
  retired bigint not null default 0,
  first_date date,
  last_date date,
  constraint load_key primary key (load),
  constraint load_kind check (kind in ('feed', 'undo', 'plan', 'setting')),
  constraint load_counts_add_up check ("read" = skipped + accepted + unchanged + rejected)
);

comment on table load is 'One row a transaction that changed the ledger: a file, an undo, a plan agreement or a setting.';
comment on column load.load is 'The number of the load; loads commit in this order.';
comment on column load.sha256 is 'SHA-256 of the file, so that the same file is not loaded twice.';
comment on column load."read" is 'Records read from the file = skipped + accepted + unchanged + rejected.';
comment on column load.last_date is 'The last close or recognition date of the rows that the file held: how far the data reach.';
comment on column load.inserted is 'Rows of the feed that had no live row with their key.';

-- Records that a load left out because --max-rejects allowed it.
create table rejected_record (
  load integer not null,
  record bigint not null,
  line bigint not null,
  feed text collate "C" not null,
  key text[] collate "C" not null,
  fault_column text collate "C",
  fault_value text collate "C",
  reason text collate "C" not null,
  constraint rejected_record_key primary key (load, record)
);

comment on table rejected_record is 'Records a committed load left out; the report says so until a later load brings their key.';

create table setting (
  name text collate "C" not null,
  value text collate "C" not null,
  load integer not null,
  retired_load integer,
  constraint setting_key primary key (name, load)
);

comment on table setting is 'Versions of the settings that change figures: fiscal-year-start, reporting-currency, ...';
