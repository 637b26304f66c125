-- Facts are versions: a row belongs to the load that brought it and, once replaced, names the load
-- that retired it. A row is live at load N when load <= N and it was not retired by N. Its record
-- and file_line say where in that load's file it stood. Texts compare by their bytes (collate "C"),
-- so that keys and orders are the same on every server.

create table slice (
  slice_id integer not null,
  segment text collate "C" not null,
  geo text collate "C" not null,
  industry text collate "C" not null,
  order_type text collate "C" not null,
  deal_path text collate "C" not null,
  constraint slice_key primary key (slice_id),
  constraint slice_values unique (segment, geo, industry, order_type, deal_path)
);

comment on table slice is 'What a deal is reported under, stamped when it was booked; blank is Unassigned.';

create table offering (
  offering_code text collate "C" not null,
  name text collate "C" not null,
  category text collate "C" not null,
  type text collate "C",
  kind text collate "C",
  sku text collate "C",
  stage text collate "C",
  maturity text collate "C",
  delivery text collate "C",
  segments text[] collate "C" not null,
  geos text[] collate "C" not null,
  industries text[] collate "C" not null,
  list_price numeric,
  currency text collate "C",
  price_unit text collate "C",
  duration_days numeric,
  owner text collate "C",
  launched_on date,
  retired_on date,
  summary text collate "C",
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint offering_key primary key (offering_code, load)
);

comment on table offering is 'The catalog: a service that can be sold, in all its versions.';

create table opportunity (
  opportunity_id text collate "C" not null,
  close_date date not null,
  account_id text collate "C" not null,
  account_name text collate "C",
  parent_opportunity_id text collate "C",
  opportunity_name text collate "C",
  slice_id integer not null,
  owner text collate "C",
  deal_count integer not null,
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint opportunity_key primary key (opportunity_id, load)
);

create index opportunity_parent on opportunity (parent_opportunity_id)
where parent_opportunity_id is not null;
create index opportunity_load on opportunity using brin (load);
create index opportunity_retired on opportunity (retired_load) where retired_load is not null;

comment on table opportunity is 'A closed-won deal and the stamp it is reported under, in all its versions.';

create table booking (
  opportunity_id text collate "C" not null,
  line text collate "C" not null,
  kind text collate "C" not null,
  amount numeric not null,
  currency text collate "C" not null,
  offering_code text collate "C",
  net_arr numeric not null,
  delivery text collate "C" not null,
  partner_id text collate "C",
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint booking_key primary key (opportunity_id, line, load)
);

create index booking_load on booking using brin (load);
create index booking_retired on booking (retired_load) where retired_load is not null;

comment on table booking is 'A line of a closed-won opportunity, in all its versions.';

create table revenue (
  opportunity_id text collate "C" not null,
  revenue_id text collate "C" not null,
  recognised_on date not null,
  amount numeric not null,
  currency text collate "C" not null,
  offering_code text collate "C" not null,
  cost numeric,
  hours numeric,
  delivery text collate "C" not null,
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint revenue_key primary key (opportunity_id, revenue_id, load)
);

create index revenue_load on revenue using brin (load);
create index revenue_retired on revenue (retired_load) where retired_load is not null;

comment on table revenue is 'An amount recognised on a day for an opportunity, in all its versions.';

create table plan_value (
  version text collate "C" not null,
  indicator text collate "C" not null,
  month date not null,
  segment text collate "C" not null,
  geo text collate "C" not null,
  category text collate "C" not null,
  value numeric not null,
  currency text collate "C",
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint plan_value_key primary key (version, indicator, month, segment, geo, category, load)
);

comment on table plan_value is 'A planned value for a month and a slice; a blank dimension is the whole.';

create table plan_version (
  version text collate "C" not null,
  state text collate "C" not null,
  load integer not null,
  retired_load integer,
  constraint plan_version_key primary key (version, state, load),
  constraint plan_version_state check (state in ('agreed', 'locked'))
);

comment on table plan_version is 'Which plan version is the agreed one, and which are locked.';
