-- Which booking lines count now? One row a line, with the stamp it is reported under and the place
-- it came from; for psql and BI tools.

create or replace view live_bookings as
select
  b.opportunity_id,
  b.line,
  d.month,
  o.close_date,
  b.kind,
  b.amount,
  b.currency,
  b.offering_code,
  f.category,
  b.net_arr,
  o.account_id,
  o.account_name,
  o.parent_opportunity_id,
  o.opportunity_name,
  s.segment,
  s.geo,
  s.industry,
  s.order_type,
  s.deal_path,
  b.delivery,
  b.partner_id,
  o.owner,
  o.deal_count,
  b.load,
  b.file_line
from booking as b
join opportunity as o
  on o.opportunity_id = b.opportunity_id
  and o.retired_load is null
join calendar_day as d
  on d.day = o.close_date
  and d.retired_load is null
join slice as s on s.slice_id = o.slice_id
left join offering as f
  on f.offering_code = b.offering_code
  and f.retired_load is null
where b.retired_load is null;

comment on view live_bookings is 'The booking lines that count now, with their stamp and category.';
comment on column live_bookings.opportunity_id is 'The deal.';
comment on column live_bookings.line is 'The line of the deal.';
comment on column live_bookings.month is 'The first day of the month that it is reported in.';
comment on column live_bookings.close_date is 'The day the deal was closed.';
comment on column live_bookings.kind is 'product or services.';
comment on column live_bookings.amount is 'The booked amount.';
comment on column live_bookings.currency is 'The currency of the amounts.';
comment on column live_bookings.offering_code is 'The offering of a services line.';
comment on column live_bookings.category is 'The category of the offering in the catalog now.';
comment on column live_bookings.net_arr is 'The net change in annual recurring revenue of a product line.';
comment on column live_bookings.account_id is 'The account.';
comment on column live_bookings.account_name is 'The account''s name.';
comment on column live_bookings.parent_opportunity_id is 'The deal on which this one''s product was sold.';
comment on column live_bookings.opportunity_name is 'The deal''s name.';
comment on column live_bookings.segment is 'The segment stamped on the deal; Unassigned where there was none.';
comment on column live_bookings.geo is 'The geo stamped on the deal.';
comment on column live_bookings.industry is 'The industry stamped on the deal.';
comment on column live_bookings.order_type is 'The order type stamped on the deal.';
comment on column live_bookings.deal_path is 'The deal path stamped on the deal.';
comment on column live_bookings.delivery is 'Who delivers: direct or partner.';
comment on column live_bookings.partner_id is 'The partner.';
comment on column live_bookings.owner is 'Who sold it.';
comment on column live_bookings.deal_count is '1, 0 for a credit, -1 for a decommission; the same on all lines of a deal.';
comment on column live_bookings.load is 'The load that brought the line.';
comment on column live_bookings.file_line is 'The line of that load''s file.';
