-- Calendars of other months than the Gregorian ones (4-4-5 weeks) are loaded like every feed. The
-- days follow them: a day has versions, and says in which month it was reported after which load.

create table calendar_period (
  first_day date not null,
  last_day date not null,
  month date not null,
  fiscal_year integer not null,
  quarter integer not null,
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer,
  constraint calendar_period_key primary key (first_day, load),
  constraint calendar_period_days check (first_day <= last_day),
  constraint calendar_period_quarter check (quarter between 1 and 4)
);

comment on table calendar_period is 'The months of a loaded calendar, in all their versions; other days are in Gregorian months.';
comment on column calendar_period.month is 'The month that the days are reported in, named by its first Gregorian day.';

create unlogged table calendar_period_stage (
  first_day date not null,
  last_day date not null,
  month date not null,
  fiscal_year integer not null,
  quarter integer not null,
  load integer not null,
  retired_load integer,
  record integer,
  file_line integer
);

alter table calendar_day add column load integer not null default 0;
alter table calendar_day add column retired_load integer;
alter table calendar_day alter column load drop default;
alter table calendar_day drop constraint calendar_day_key;
alter table calendar_day add constraint calendar_day_key primary key (day, load);

comment on table calendar_day is 'The month that a day is reported in, named by its first day, in all versions; load 0 is Gregorian.';

-- A day is no longer unique by itself; the planner must know that it nearly is.
analyze calendar_day;
