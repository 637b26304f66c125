-- Is every offering that is sold or delivered in the catalog?
select b.fact, b.offering_code, count(*) as rows
from (
  select 'booking' as fact, offering_code
  from booking
  where retired_load is null
    and offering_code is not null
  union all
  select 'revenue', offering_code
  from revenue
  where retired_load is null
) as b
where not exists (
  select from offering as f
  where f.offering_code = b.offering_code
    and f.retired_load is null
)
group by b.fact, b.offering_code
order by b.fact, b.offering_code
