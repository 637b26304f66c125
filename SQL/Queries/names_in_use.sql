-- What are dimensions, accounts, deals and offerings called in live rows, and in how many of them?
with
deal as (
  select s.segment, s.geo, s.industry, s.order_type, s.deal_path, o.opportunity_id, o.account_id
  from opportunity as o
  join slice as s using (slice_id)
  where o.retired_load is null
),
catalog as (
  select offering_code, category, type
  from offering
  where retired_load is null
)
select 'segment' as name, segment as value, count(*) as rows from deal group by segment
union all
select 'geo', geo, count(*) from deal group by geo
union all
select 'industry', industry, count(*) from deal group by industry
union all
select 'order_type', order_type, count(*) from deal group by order_type
union all
select 'deal_path', deal_path, count(*) from deal group by deal_path
union all
select 'category', category, count(*) from catalog group by category
union all
select 'type', type, count(*) from catalog where type is not null group by type
union all
select 'offering_code', offering_code, 1 from catalog
union all
select 'account_id', account_id, count(*) from deal group by account_id
union all
select 'opportunity_id', opportunity_id, 1 from deal
