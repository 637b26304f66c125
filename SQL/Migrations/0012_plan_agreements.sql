-- A plan version is agreed from a month on. What was agreed for all months is agreed from the first
-- month of the calendar.

alter table plan_version
  add column from_month date not null default date '1970-01-01';

alter table plan_version drop constraint plan_version_key;
alter table plan_version add constraint plan_version_key
primary key (version, state, from_month, load);

comment on column plan_version.from_month is 'The month from which the version is agreed, until another one is.';
