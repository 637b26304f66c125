-- Reject the lines of load $1 whose opportunity is said to be one thing here and another there.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
with
several as (
  select opportunity_id
  from opportunity_stage
  group by opportunity_id
  having count(*) > 1
),
stated as (
  select
    o.opportunity_id,
    o.record,
    o.file_line,
    c.place,
    c.name,
    coalesce(c.value, '') as value,
    first_value(coalesce(c.value, '')) over statements as first_value,
    first_value(o.file_line) over statements as first_line,
    lead(o.record) over statements as next_record
  from several
  join opportunity_stage as o on o.opportunity_id = several.opportunity_id
  join slice as s on s.slice_id = o.slice_id
  cross join lateral (
    values
      (1, 'account_id', o.account_id),
      (2, 'account_name', o.account_name),
      (3, 'close_date', o.close_date::text),
      (4, 'deal_count', o.deal_count::text),
      (5, 'deal_path', s.deal_path),
      (6, 'geo', s.geo),
      (7, 'industry', s.industry),
      (8, 'opportunity_name', o.opportunity_name),
      (9, 'order_type', s.order_type),
      (10, 'owner', o.owner),
      (11, 'parent_opportunity_id', o.parent_opportunity_id),
      (12, 'segment', s.segment)
  ) as c (place, name, value)
  window statements as (partition by o.opportunity_id, c.name order by o.record)
),
disputed as (
  select distinct on (opportunity_id, name)
    opportunity_id,
    name,
    value as other_value,
    file_line as other_line
  from stated
  where value <> first_value
  order by opportunity_id, name, record
)
select
  $1::integer,
  b.record,
  b.file_line,
  array[b.opportunity_id, b.line],
  own.place,
  own.name,
  own.value,
  format(
    'lines of one opportunity must agree: here ''%s'', on line %s ''%s''',
    own.value, other.line, other.value
  ),
  'lines of one opportunity must agree'
from disputed as d
join stated as own on own.opportunity_id = d.opportunity_id and own.name = d.name
join booking_stage as b
  on b.opportunity_id = own.opportunity_id
  and b.record >= own.record
  and (own.next_record is null or b.record < own.next_record)
cross join lateral (
  select
    case when own.value = own.first_value then d.other_value else own.first_value end as value,
    case when own.value = own.first_value then d.other_line else own.first_line end as line
) as other
