-- A planned amount may be given for a fiscal quarter or year: it is spread over its months by a
-- rule, and both are kept. A planned rate may be given for one too: it holds for just that period
-- and stands at its first month.

alter table plan_value
  add column held_for text collate "C" not null default '',
  add column given_period text collate "C",
  add column given_value numeric,
  add column spread text collate "C";

alter table plan_value drop constraint plan_value_key;
alter table plan_value add constraint plan_value_key
primary key (version, indicator, month, segment, geo, category, held_for, load);

alter table plan_value add constraint plan_value_spread
check (spread in ('even', 'by-days', 'like-last-year'));

comment on column plan_value.held_for is 'The fiscal period that a rate holds for; blank = the month.';
comment on column plan_value.given_period is 'The fiscal period that the value was given for; null = the month.';
comment on column plan_value.given_value is 'The amount that was given for the period, of which value is the month''s part.';
comment on column plan_value.spread is 'The rule by which the amount was spread over the months.';

alter table plan_value_stage
  add column held_for text collate "C" not null default '',
  add column given_period text collate "C",
  add column given_value numeric,
  add column spread text collate "C";
