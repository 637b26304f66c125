-- Comments on figures and what reports stood at, both as events: who, when, in which order.

alter table event drop constraint event_kind;
alter table event add constraint event_kind
check (kind in ('close', 'reopen', 'report', 'comment'));

alter table event add column report text collate "C";

comment on column event.report is 'The name of a report and what it was filtered by.';

create table comment (
  event integer not null,
  month date not null,
  indicator text collate "C",
  section text collate "C",
  dimensions text[] collate "C" not null,
  dimension_values text[] collate "C" not null,
  text text collate "C",
  constraint comment_key primary key (event),
  constraint comment_subject check ((indicator is null) <> (section is null))
);

comment on table comment is 'What somebody wrote about a figure or a section of a report; the last one on it counts.';
comment on column comment.section is 'A report and its section, monthly/trend.';
comment on column comment.text is 'Null takes the comment before it back.';

revoke update, delete, truncate on comment from current_user;
