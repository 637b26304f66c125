-- Exchange rates are facts with versions, like everything that figures are made of.

create table fx (
  rate_type text collate "C" not null,
  currency text collate "C" not null,
  month date not null,
  rate numeric not null,
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint fx_key primary key (rate_type, currency, month, load),
  constraint fx_rate_type check (rate_type in ('plan', 'average', 'closing')),
  constraint fx_rate_positive check (rate > 0)
);

comment on table fx is 'Exchange rates by type, currency and month, in all their versions.';
comment on column fx.rate is 'Units of the reporting currency for one unit of the currency.';

create unlogged table fx_stage (like fx);
