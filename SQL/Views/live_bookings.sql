-- Which booking lines count now? One row a line, with the stamp it is reported under and the place
-- it came from; for psql and BI tools.

drop view if exists live_bookings;

create view live_bookings as
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
join calendar_day_at(2147483647) as d on d.day = o.close_date
join slice as s on s.slice_id = o.slice_id
left join offering as f
  on f.offering_code = b.offering_code
  and f.retired_load is null
where b.retired_load is null;

comment on view live_bookings is 'The booking lines that count now, with their stamp and category.';
