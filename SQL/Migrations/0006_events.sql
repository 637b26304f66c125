-- What people did that is no load: closing a month, reopening it, writing a report.

create table event (
  event integer not null,
  kind text collate "C" not null,
  month date,
  load integer not null,
  is_locked boolean not null default false,
  note text collate "C",
  parameters text collate "C",
  sha256 text collate "C",
  done_by text collate "C" not null,
  done_at timestamptz not null,
  constraint event_key primary key (event),
  constraint event_kind check (kind in ('close', 'reopen', 'report')),
  constraint event_month check (kind = 'report' or month is not null)
);

comment on table event is 'Closes, reopenings and report runs: who did what, when, on which state of the ledger.';
comment on column event.load is 'The last load at that time: a close is a name for it.';
comment on column event.sha256 is 'SHA-256 of the bytes of a report.';

-- Nothing in the product changes or deletes a row of the journal or of the ledger; a server whose
-- user is no superuser holds it to that.
revoke update, delete, truncate on load, posting, event, slice, rejected_record from current_user;
