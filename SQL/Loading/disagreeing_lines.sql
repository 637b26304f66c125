-- Which lines of one opportunity disagree on the opportunity's own columns, and how?
with
stated as (
  select o.opportunity_id, o.record, o.file_line, c.name, c.value
  from opportunity_stage as o
  join slice as s on s.slice_id = o.slice_id
  cross join lateral (
    values
      ('close_date', o.close_date::text),
      ('account_id', o.account_id),
      ('account_name', o.account_name),
      ('parent_opportunity_id', o.parent_opportunity_id),
      ('opportunity_name', o.opportunity_name),
      ('segment', s.segment),
      ('geo', s.geo),
      ('industry', s.industry),
      ('order_type', s.order_type),
      ('deal_path', s.deal_path),
      ('owner', o.owner),
      ('deal_count', o.deal_count::text)
  ) as c (name, value)
  where o.opportunity_id in (
    select opportunity_id
    from opportunity_stage
    group by opportunity_id
    having count(*) > 1
  )
),
disputed as (
  select opportunity_id, name
  from stated
  group by opportunity_id, name
  having count(distinct coalesce(value, '')) > 1
)
select
  b.record,
  b.file_line,
  array[b.opportunity_id, b.line] as key,
  d.name as column_name,
  coalesce(own.value, '') as own_value,
  coalesce(other.value, '') as other_value,
  other.file_line as other_line
from disputed as d
join booking_stage as b on b.opportunity_id = d.opportunity_id
cross join lateral (
  select v.value
  from stated as v
  where v.opportunity_id = d.opportunity_id
    and v.name = d.name
    and v.record <= b.record
  order by v.record desc
  limit 1
) as own
cross join lateral (
  select v.value, v.file_line
  from stated as v
  where v.opportunity_id = d.opportunity_id
    and v.name = d.name
    and coalesce(v.value, '') <> coalesce(own.value, '')
  order by v.record
  limit 1
) as other
order by b.record, d.name
