-- Reject the records of load $1 that move a locked month: by their own date, by the date they had
-- before, by the date of the deal that they are a child of, or by the rate that they replace.
insert into rejected_stage (
  load, record, line, key, fault, fault_value, reason, "rule"
)
with
locked as (
  select c.month
  from closed_months(2147483647) as c
  where c.is_locked
    and exists (
      select from restating() as r
      where r.load = $1
        and r.month = c.month
    )
),
dated as (
  select o.opportunity_id, d.month
  from opportunity as o
  join calendar_day_at($1) as d on d.day = o.close_date
  where o.load = $1
    or o.retired_load = $1
    or o.retired_load is null
),
brought as (
  select b.opportunity_id, b.record, b.file_line, array[b.opportunity_id, b.line] as key, d.month
  from booking as b
  join dated as d on d.opportunity_id = b.opportunity_id
  where b.load = $1
  union
  select b.opportunity_id, b.record, b.file_line, array[b.opportunity_id, b.line], d.month
  from booking as b
  join opportunity as o on o.opportunity_id = b.opportunity_id
  join dated as d on d.opportunity_id = o.parent_opportunity_id
  where b.load = $1
    and (o.retired_load is null or o.retired_load = $1)
  union
  select r.opportunity_id, r.record, r.file_line, array[r.opportunity_id, r.revenue_id], d.month
  from revenue as r
  join calendar_day_at($1) as d on d.day = r.recognised_on
  where r.load = $1
  union
  select n.opportunity_id, n.record, n.file_line, array[n.opportunity_id, n.revenue_id], d.month
  from revenue as n
  join revenue as r
    on r.opportunity_id = n.opportunity_id
    and r.revenue_id = n.revenue_id
    and r.retired_load = $1
  join calendar_day_at($1) as d on d.day = r.recognised_on
  where n.load = $1
  union
  select null, n.record, n.file_line, array[n.rate_type, n.currency, n.month::text], n.month
  from fx as n
  join fx as x
    on (x.rate_type, x.currency, x.month) = (n.rate_type, n.currency, n.month)
    and x.retired_load = $1
  where n.load = $1
)
select distinct on (b.record)
  $1::integer,
  b.record,
  b.file_line,
  b.key,
  1,
  w.month,
  format('%1$s is closed and locked; offerbook close %1$s --reopen opens it', w.month),
  'its month is closed and locked; offerbook close MONTH --reopen opens it'
from brought as b
join locked as l on l.month = b.month
cross join lateral (values (to_char(b.month, 'YYYY-MM'))) as w (month)
where b.record is not null
order by b.record, b.month, b.key
