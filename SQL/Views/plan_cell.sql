-- What is planned now? One row a planned value, of every plan version; a null dimension is the whole.

create or replace view plan_cell as
select
  p.version,
  p.version is not distinct from (
    select a.version
    from plan_version as a
    where a.state = 'agreed'
      and a.retired_load is null
      and a.from_month <= p.month
      and (
        a.agreement is null
        or a.from_month = date '1970-01-01'
        or exists (
          select from plan_value as own
          where own.version = a.version
            and own.indicator = p.indicator
            and own.month >= a.from_month
            and own.retired_load is null
        )
      )
    order by a.agreement desc nulls last, a.from_month desc
    limit 1
  ) as is_agreed,
  p.indicator,
  p.month,
  nullif(p.held_for, '') as held_for,
  nullif(p.segment, '') as segment,
  nullif(p.geo, '') as geo,
  nullif(p.category, '') as category,
  p.currency,
  p.value,
  p.load
from plan_value as p
where p.retired_load is null;

comment on view plan_cell is 'The planned values that count now: one row a version, indicator, month and slice. Amounts add up within one level; rates do not.';
comment on column plan_cell.version is 'The plan version.';
comment on column plan_cell.is_agreed is 'Whether the version is the agreed one for that indicator in that month.';
comment on column plan_cell.indicator is 'What is planned: services-bookings, dollar-attach-rate, ...';
comment on column plan_cell.month is 'The first day of the month.';
comment on column plan_cell.held_for is 'The fiscal quarter or year that a rate holds for; null = the month.';
comment on column plan_cell.segment is 'The segment; null = the whole.';
comment on column plan_cell.geo is 'The geo; null = the whole.';
comment on column plan_cell.category is 'The category; null = the whole.';
comment on column plan_cell.currency is 'The currency of a planned amount; null for rates.';
comment on column plan_cell.value is 'The planned amount or rate.';
comment on column plan_cell.load is 'The load that brought it.';
