-- The rejected records of a load wait in a stage like its rows, so that a million of them need no
-- memory; and whether a later load brought a key is remembered for every load, so that no report has
-- to look for it in the facts.

create unlogged table rejected_stage (
  load integer not null,
  record bigint not null,
  line bigint not null,
  key text[] collate "C" not null,
  fault integer not null,
  fault_column text collate "C",
  fault_value text collate "C" not null,
  reason text collate "C" not null,
  "rule" text collate "C" not null
);

comment on table rejected_stage is 'What is wrong with the records of the load at hand: one row a fault.';
comment on column rejected_stage.fault is 'The fault''s place among those of its record.';
comment on column rejected_stage."rule" is 'The reason without what is special to the record: what a summary counts by.';

insert into mended_record (load, record, mended_by)
with
brought as (
  select r.load, r.record, b.load as brought_by
  from rejected_record as r
  join booking as b on b.opportunity_id = r.key[1] and b.line = r.key[2]
  where r.feed = 'bookings'
  union
  select r.load, r.record, v.load
  from rejected_record as r
  join revenue as v on v.opportunity_id = r.key[1] and v.revenue_id = r.key[2]
  where r.feed = 'revenue'
  union
  select r.load, r.record, p.load
  from rejected_record as r
  join plan_value as p
    on p.version = r.key[1]
    and p.indicator = r.key[2]
    and coalesce(p.given_period, p.month::text) = r.key[3]
    and p.segment = r.key[4]
    and p.geo = r.key[5]
    and p.category = r.key[6]
  where r.feed = 'plan'
  union
  select r.load, r.record, f.load
  from rejected_record as r
  join offering as f on f.offering_code = r.key[1]
  where r.feed = 'offerings'
  union
  select r.load, r.record, c.load
  from rejected_record as r
  join calendar_period as c on c.first_day::text = r.key[1]
  where r.feed = 'calendar'
  union
  select r.load, r.record, x.load
  from rejected_record as r
  join fx as x
    on x.rate_type = r.key[1]
    and x.currency = r.key[2]
    and x.month::text = r.key[3]
  where r.feed = 'fx'
)
select b.load, b.record, b.brought_by
from brought as b
join load as l on l.load = b.brought_by and l.kind = 'feed'
where b.brought_by > b.load
on conflict do nothing;
