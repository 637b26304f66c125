-- What does every measure come to now? One row a month, slice, offering, delivery and measure; the
-- sums of these rows are the figures, in the currencies that were booked.

create or replace view figure_cell as
select
  p.month,
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
  sum(p.amount) as amount
from posting as p
join slice as s on s.slice_id = p.slice_id
left join offering as f
  on f.offering_code = p.offering_code
  and f.retired_load is null
group by
  p.month,
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
having sum(p.amount) <> 0;

comment on view figure_cell is 'The figures as they are now: one row a month, slice, offering, delivery and measure. Divide sums by sums, never average ratios.';
comment on column figure_cell.month is 'The first day of the month.';
comment on column figure_cell.segment is 'The segment stamped on the deal; Unassigned where there was none.';
comment on column figure_cell.geo is 'The geo stamped on the deal.';
comment on column figure_cell.industry is 'The industry stamped on the deal.';
comment on column figure_cell.order_type is 'The order type stamped on the deal.';
comment on column figure_cell.deal_path is 'The deal path stamped on the deal.';
comment on column figure_cell.category is 'The category of the offering in the catalog now; null for what is of no offering.';
comment on column figure_cell.offering is 'The code of the offering; null for measures of products and deals.';
comment on column figure_cell.delivery is 'direct or partner; null for measures of products and deals.';
comment on column figure_cell.measure is 'What the amount is of: services-bookings, services-revenue, net-arr, deals, ...';
comment on column figure_cell.currency is 'The currency of the amount, as booked and not converted; null for counts.';
comment on column figure_cell.amount is 'The sum of all postings: money, hours or a number of deals.';
