-- What did every measure of a closed month come to at its close, and now? One row a cell that has an
-- amount in either; the close that stands is the last one that was not reopened.

create or replace view closed_month_cell as
with
latest as (
  select distinct on (month)
    month, load, kind, is_locked
  from event
  where kind in ('close', 'reopen')
  order by month, event desc
),
closed_month as (
  select month, load, is_locked
  from latest
  where kind = 'close'
)
select
  c.month,
  c.load as close_load,
  c.is_locked,
  s.segment,
  s.geo,
  s.industry,
  s.order_type,
  s.deal_path,
  f.category,
  p.offering_code as offering,
  p.delivery,
  p.measure,
  p.currency,
  coalesce(sum(p.amount) filter (where p.load <= c.load), 0) as amount,
  sum(p.amount) as amount_now
from closed_month as c
join posting as p on p.month = c.month
join slice as s on s.slice_id = p.slice_id
left join offering as f
  on f.offering_code = p.offering_code
  and f.load <= c.load
  and (f.retired_load is null or f.retired_load > c.load)
group by
  c.month,
  c.load,
  c.is_locked,
  s.segment,
  s.geo,
  s.industry,
  s.order_type,
  s.deal_path,
  f.category,
  p.offering_code,
  p.delivery,
  p.measure,
  p.currency
having coalesce(sum(p.amount) filter (where p.load <= c.load), 0) <> 0
  or sum(p.amount) <> 0;

comment on view closed_month_cell is 'The figures of closed months as they were reported, beside what they are now: figure_cell at the close.';
comment on column closed_month_cell.month is 'The first day of the closed month.';
comment on column closed_month_cell.close_load is 'The last load at the close: the state that was reported.';
comment on column closed_month_cell.is_locked is 'Whether the month refuses later changes.';
comment on column closed_month_cell.segment is 'The segment stamped on the deal; Unassigned where there was none.';
comment on column closed_month_cell.geo is 'The geo stamped on the deal.';
comment on column closed_month_cell.industry is 'The industry stamped on the deal.';
comment on column closed_month_cell.order_type is 'The order type stamped on the deal.';
comment on column closed_month_cell.deal_path is 'The deal path stamped on the deal.';
comment on column closed_month_cell.category is 'The category of the offering in the catalog at the close.';
comment on column closed_month_cell.offering is 'The code of the offering.';
comment on column closed_month_cell.delivery is 'direct or partner.';
comment on column closed_month_cell.measure is 'What the amounts are of.';
comment on column closed_month_cell.currency is 'The currency of the amounts, not converted; null for counts.';
comment on column closed_month_cell.amount is 'The amount at the close.';
comment on column closed_month_cell.amount_now is 'The amount now; the difference is what was restated since.';
