-- Which booking lines stand behind a figure, as of load $1, in months $2 to $3?
--
-- $4 names dimensions and $5 their values: a line is shown when all of them match.
with
line as (
  select
    d.month,
    b.opportunity_id,
    b.line,
    o.close_date,
    b.kind,
    b.amount,
    b.currency,
    b.offering_code,
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
    f.category,
    b.load,
    l.file,
    b.file_line
  from booking_at($1::integer) as b
  join opportunity_at($1::integer) as o on o.opportunity_id = b.opportunity_id
  join calendar_day_at($1::integer) as d on d.day = o.close_date
  join slice as s on s.slice_id = o.slice_id
  left join offering_at($1::integer) as f on f.offering_code = b.offering_code
  left join load as l on l.load = b.load
  where $2::date is null or d.month between $2::date and $3::date
)
select
  opportunity_id,
  line,
  close_date,
  kind,
  amount,
  currency,
  offering_code,
  net_arr,
  account_id,
  account_name,
  parent_opportunity_id,
  opportunity_name,
  segment,
  geo,
  industry,
  order_type,
  deal_path,
  delivery,
  partner_id,
  owner,
  deal_count,
  load,
  file,
  file_line
from line as b
where not exists (
  select
  from unnest($4::text[], $5::text[]) as wanted (dimension, value)
  where wanted.value is distinct from case wanted.dimension
    when 'segment' then b.segment
    when 'geo' then b.geo
    when 'industry' then b.industry
    when 'order_type' then b.order_type
    when 'deal_path' then b.deal_path
    when 'delivery' then b.delivery
    when 'category' then b.category
    when 'offering' then b.offering_code
  end
)
order by b.close_date, b.opportunity_id, b.line
