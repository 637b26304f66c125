-- Which values does a dimension of deals have?
select distinct
  case $1
    when 'segment' then segment
    when 'geo' then geo
    when 'industry' then industry
    when 'order_type' then order_type
    when 'deal_path' then deal_path
  end as value
from slice
where $1 in ('segment', 'geo', 'industry', 'order_type', 'deal_path')
union
select offering_code from offering where $1 = 'offering'
union
select category from offering where $1 = 'category'
union
select unnest(array['direct', 'partner']) where $1 = 'delivery'
order by value
