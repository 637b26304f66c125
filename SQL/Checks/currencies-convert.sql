-- Can every amount be brought into the reporting currency?
--
-- Bookings and revenue at the rates that figures use (the setting fx-rates), plan at plan rates.
-- Without a reporting currency all amounts are in one.
with
reporting as (
  select value as currency
  from setting
  where name = 'reporting-currency'
    and retired_load is null
),
chosen as (
  select coalesce(max(value), 'average') as rate_type
  from setting
  where name = 'fx-rates'
    and retired_load is null
),
cell as (
  select p.currency, p.month
  from posting as p
  where p.currency is not null
  group by p.currency, p.month, p.measure, p.slice_id, p.offering_code, p.delivery
  having sum(p.amount) <> 0
),
used as (
  select currency, month, (select rate_type from chosen) as rate_type
  from cell
  union
  select currency, month, 'plan'
  from plan_value
  where retired_load is null
    and currency is not null
),
without_rate as (
  select u.currency, u.month, u.rate_type
  from used as u
  join reporting as r on r.currency <> u.currency
  where not exists (
    select from fx as x
    where (x.rate_type, x.currency, x.month) = (u.rate_type, u.currency, u.month)
      and x.retired_load is null
  )
),
without_reporting as (
  select distinct currency, null::date as month, null as rate_type
  from used
  where not exists (select from reporting)
    and (select count(distinct currency) from used) > 1
)
select * from without_rate
union all
select * from without_reporting
order by currency, month, rate_type
