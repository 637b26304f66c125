-- A record that was left out may be brought later just as the ledger already has it: then no fact
-- says that it was dealt with, and this does.

create table mended_record (
  load integer not null,
  record bigint not null,
  mended_by integer not null,
  constraint mended_record_key primary key (load, record, mended_by)
);

comment on table mended_record is 'Which later load brought the key of a record that a load had left out.';

revoke update, delete, truncate on mended_record from current_user;
