-- How far the data reach is part of the ledger: it follows from the dates of the live rows and from
-- the days on which files were loaded, and is kept after each load, so that no answer reads the facts.

alter table load add column loaded_on date;
alter table load add column through date;
alter table load add column last_known_date date;

comment on column load.last_date is 'The last close or recognition date of the rows that the file held.';
comment on column load.loaded_on is 'The day on which the file was loaded, where whoever loaded it was.';
comment on column load.through is 'The day through which the file holds everything, as whoever loaded it stated.';
comment on column load.last_known_date is 'The last date of the file''s rows that was not ahead of the day that the file can know of.';

grant update on load to current_user;

update load
set loaded_on = (loaded_at at time zone 'UTC')::date
where kind = 'feed';

update load
set last_known_date = last_date
where last_date <= loaded_on;

revoke update on load from current_user;

-- The versions of rows that are dated after the day that their file can know of.
create table date_ahead (
  load integer not null,
  feed text collate "C" not null,
  opportunity_id text collate "C" not null,
  revenue_id text collate "C" not null default '',
  day date not null,
  constraint date_ahead_key primary key (opportunity_id, revenue_id, load)
);

create index date_ahead_load on date_ahead (load);

comment on table date_ahead is 'Rows dated after the day of the load that brought them: they count, and end no month.';
comment on column date_ahead.load is 'The load that brought this version of the row.';

-- A date may come: then a later file holds the same row on or after its day.
create table date_arrived (
  load integer not null,
  feed text collate "C" not null,
  opportunity_id text collate "C" not null,
  revenue_id text collate "C" not null default '',
  day date not null,
  constraint date_arrived_key primary key (opportunity_id, revenue_id, day, load)
);

comment on table date_arrived is 'Which later file, loaded on or after its day, held a row that had been dated ahead.';

-- How far a feed reached after a load: only where it moved.
create table feed_reach (
  load integer not null,
  feed text collate "C" not null,
  last_date date,
  held_on date,
  through date,
  constraint feed_reach_key primary key (feed, load)
);

comment on table feed_reach is 'How far the bookings and the revenue reached after a load.';
comment on column feed_reach.last_date is 'The last date of the live rows that was not ahead.';
comment on column feed_reach.held_on is 'The last day on which a file was loaded that holds rows up to then.';
comment on column feed_reach.through is 'The last day that a load stated.';

insert into date_ahead (load, feed, opportunity_id, day)
select o.load, 'bookings', o.opportunity_id, o.close_date
from opportunity as o
join load as l on l.load = o.load
where o.close_date > coalesce(l.loaded_on, (l.loaded_at at time zone 'UTC')::date);

insert into date_ahead (load, feed, opportunity_id, revenue_id, day)
select r.load, 'revenue', r.opportunity_id, r.revenue_id, r.recognised_on
from revenue as r
join load as l on l.load = r.load
where r.recognised_on > coalesce(l.loaded_on, (l.loaded_at at time zone 'UTC')::date);

-- What the ledger would have kept after each load of the past.
insert into feed_reach (load, feed, last_date, held_on)
with
dated as (
  select 'bookings' as feed, opportunity_id, '' as revenue_id, close_date as day, load, retired_load
  from opportunity
  union all
  select 'revenue', opportunity_id, revenue_id, recognised_on, load, retired_load
  from revenue
),
known as (
  select d.feed, d.day, d.load, d.retired_load
  from dated as d
  where not exists (
    select from date_ahead as a
    where a.opportunity_id = d.opportunity_id
      and a.revenue_id = d.revenue_id
      and a.load = d.load
      and a.feed = d.feed
  )
),
moment as (
  select l.load, f.feed
  from load as l
  cross join (values ('bookings'), ('revenue')) as f (feed)
  where l.kind = 'undo'
    or l.feed = f.feed
),
last_known as (
  select
    m.load,
    m.feed,
    (
      select max(k.day)
      from known as k
      where k.feed = m.feed
        and k.load <= m.load
        and (k.retired_load is null or k.retired_load > m.load)
    ) as last_date
  from moment as m
),
reach as (
  select
    k.load,
    k.feed,
    k.last_date,
    (
      select max(l.loaded_on)
      from load as l
      where l.feed = k.feed
        and l.load <= k.load
        and l.last_known_date >= k.last_date
        and not exists (
          select from load as u
          where u.undoes = l.load
            and u.load <= k.load
            and not exists (
              select from load as again
              where again.undoes = u.load
                and again.load <= k.load
            )
        )
    ) as held_on
  from last_known as k
),
compared as (
  select
    r.*,
    row(r.last_date, r.held_on) is distinct from
      lag(row(r.last_date, r.held_on)) over (partition by r.feed order by r.load) as has_moved
  from reach as r
)
select load, feed, last_date, held_on
from compared
where has_moved;

revoke update, delete, truncate on date_ahead, date_arrived, feed_reach from current_user;
