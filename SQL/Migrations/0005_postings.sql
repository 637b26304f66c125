-- The ledger: the difference that each load made to each monthly measure.

create table posting (
  load integer not null,
  month date not null,
  slice_id integer not null,
  offering_code text collate "C",
  delivery text collate "C",
  measure text collate "C" not null,
  currency text collate "C",
  amount numeric not null
);

create index posting_measure on posting (measure, month, load);
create index posting_load on posting (load);

comment on table posting is 'Signed, additive amounts; every figure is a sum of them. Rows are only ever added.';
comment on column posting.measure is 'What the amount is of: services-bookings, net-arr, deals, ...';
comment on column posting.amount is 'The difference the load made: what it brought minus what it retired.';
