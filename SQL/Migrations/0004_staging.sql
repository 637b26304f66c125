-- Where a load's rows wait to be compared with the live ones. Permanent and unlogged: they are
-- distributed like their facts on a distributed server, and a crash empties them.

create unlogged table offering_stage (like offering);

create unlogged table opportunity_stage (like opportunity);

create unlogged table booking_stage (like booking);

create unlogged table revenue_stage (like revenue);

create unlogged table plan_value_stage (like plan_value);

-- The opportunities whose measures a load can have changed.
create unlogged table touched (
  load integer not null,
  opportunity_id text collate "C" not null
);
