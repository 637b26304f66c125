-- Which months between $3 and $4 had anything of measures $2 before load $1, but are none of $5?
with
cell as (
  select p.month
  from posting as p
  where p.load < $1::integer
    and p.measure = any ($2::text[])
    and p.month between $3::date and $4::date
    and p.month <> all ($5::date[])
  group by p.measure, p.month, p.slice_id, p.offering_code, p.delivery, p.currency
  having sum(p.amount) <> 0
)
select distinct month
from cell
order by month
