-- Make the keys and indexes of SQL/Migrations/0003_facts.sql and 0032_fact_dates.sql again; a key
-- that comes twice fails.
alter table opportunity add constraint opportunity_key primary key (opportunity_id, load);
alter table booking add constraint booking_key primary key (opportunity_id, line, load);
create index opportunity_parent on opportunity (parent_opportunity_id)
where parent_opportunity_id is not null;
create index opportunity_load on opportunity using brin (load);
create index opportunity_retired on opportunity (retired_load) where retired_load is not null;
create index opportunity_close_date on opportunity (close_date);
create index booking_load on booking using brin (load);
create index booking_retired on booking (retired_load) where retired_load is not null;
