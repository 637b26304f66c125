-- Which booking lines of month $1 came, went or changed between load $2 and load $3?
with
closed as (
  select b.*, o.close_date, o.slice_id, o.account_name, d.month
  from booking_at($2::integer) as b
  join opportunity_at($2::integer) as o on o.opportunity_id = b.opportunity_id
  join calendar_day_at($2::integer) as d on d.day = o.close_date
  where d.month = $1::date
),
now as (
  select b.*, o.close_date, o.slice_id, o.account_name, d.month
  from booking_at($3::integer) as b
  join opportunity_at($3::integer) as o on o.opportunity_id = b.opportunity_id
  join calendar_day_at($3::integer) as d on d.day = o.close_date
  where d.month = $1::date
),
paired as (
  select
    coalesce(n.opportunity_id, c.opportunity_id) as opportunity_id,
    coalesce(n.line, c.line) as line,
    case
      when c.opportunity_id is null then 'came'
      when n.opportunity_id is null then 'went'
      else 'changed'
    end as what,
    coalesce(n.account_name, c.account_name) as account_name,
    c.kind as closed_kind,
    n.kind as now_kind,
    c.amount as closed_amount,
    n.amount as now_amount,
    c.currency as closed_currency,
    n.currency as now_currency,
    c.net_arr as closed_net_arr,
    n.net_arr as now_net_arr,
    c.offering_code as closed_offering,
    n.offering_code as now_offering,
    c.close_date as closed_close_date,
    n.close_date as now_close_date,
    c.slice_id as closed_slice_id,
    n.slice_id as now_slice_id,
    c.delivery as closed_delivery,
    n.delivery as now_delivery
  from closed as c
  full join now as n
    on n.opportunity_id = c.opportunity_id
    and n.line = c.line
)
select
  p.what,
  p.opportunity_id,
  p.line,
  p.account_name,
  p.closed_amount,
  p.now_amount,
  p.closed_net_arr,
  p.now_net_arr,
  p.closed_currency,
  p.now_currency,
  p.closed_offering,
  p.now_offering,
  p.closed_close_date,
  p.now_close_date,
  concat_ws(', ', cs.segment, cs.geo, cs.industry) as closed_slice,
  concat_ws(', ', ns.segment, ns.geo, ns.industry) as now_slice
from paired as p
left join slice as cs on cs.slice_id = p.closed_slice_id
left join slice as ns on ns.slice_id = p.now_slice_id
where (p.closed_kind, p.closed_amount, p.closed_currency, p.closed_net_arr, p.closed_offering,
    p.closed_close_date, p.closed_slice_id, p.closed_delivery)
  is distinct from
  (p.now_kind, p.now_amount, p.now_currency, p.now_net_arr, p.now_offering,
    p.now_close_date, p.now_slice_id, p.now_delivery)
order by p.what, p.opportunity_id, p.line
