-- Which live bookings and revenue sell an offering that the catalog has no more?
select b.offering_code, min(b.load) as load, count(*) as rows
from (
  select offering_code, load from booking where retired_load is null and offering_code is not null
  union all
  select offering_code, load from revenue where retired_load is null
) as b
where not exists (
  select from offering as f
  where f.offering_code = b.offering_code
    and f.retired_load is null
)
group by b.offering_code
order by b.offering_code
