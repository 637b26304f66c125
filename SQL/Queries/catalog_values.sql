-- Which segments, geos and industries do the catalog and the deals know?
select distinct value
from (
  select
    case $1 when 'segment' then segment when 'geo' then geo when 'industry' then industry end
      as value
  from slice
  union all
  select unnest(
    case $1 when 'segment' then segments when 'geo' then geos when 'industry' then industries end)
  from offering
) as used
where value is not null
  and value <> 'Unassigned'
order by value
