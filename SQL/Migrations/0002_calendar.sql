-- Months and fiscal years are rows, so that no query computes a period by itself.

create table calendar_day (
  day date not null,
  month date not null,
  constraint calendar_day_key primary key (day)
);

comment on table calendar_day is 'The month that a day is reported in, named by its first day.';

insert into calendar_day (day, month)
select
  day::date,
  make_date(extract(year from day)::integer, extract(month from day)::integer, 1)
from generate_series(date '1970-01-01', date '2099-12-31', interval '1 day') as day;

create table calendar_month (
  fiscal_year_start integer not null,
  month date not null,
  start_year integer not null,
  end_year integer not null,
  quarter integer not null,
  month_of_year integer not null,
  constraint calendar_month_key primary key (fiscal_year_start, month),
  constraint calendar_month_start check (fiscal_year_start between 1 and 12)
);

comment on table calendar_month is 'Where a month lies in fiscal years that start in January (1) to December (12).';
comment on column calendar_month.end_year is 'The calendar year in which the fiscal year ends, which usually names it.';

insert into calendar_month (fiscal_year_start, month, start_year, end_year, quarter, month_of_year)
select
  s.fiscal_year_start,
  m.month,
  y.start_year,
  case when s.fiscal_year_start = 1 then y.start_year else y.start_year + 1 end,
  p.months_since_start / 3 + 1,
  p.months_since_start + 1
from generate_series(1, 12) as s (fiscal_year_start)
cross join (select distinct month from calendar_day) as m
cross join lateral (
  select
    (extract(month from m.month)::integer - s.fiscal_year_start + 12) % 12
) as p (months_since_start)
cross join lateral (
  select
    extract(year from m.month)::integer
    - case when extract(month from m.month)::integer < s.fiscal_year_start then 1 else 0 end
) as y (start_year);
