-- An event may be about an earlier load than the last one: a month is locked later at the load that
-- it was closed at. When it happened decides whether a state of the ledger knows of it.

alter table event add column last_load integer not null default 0;

grant update on event to current_user;

update event as e
set last_load = known.last_load
from (
  select event, max(load) over (order by event) as last_load
  from event
) as known
where known.event = e.event;

revoke update on event from current_user;

alter table event alter column last_load drop default;

comment on column event.load is 'The load that it is about: a close is a name for it.';
comment on column event.last_load is 'The last load at that time.';
