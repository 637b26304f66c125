-- Is anything known of month $1 as of load $2, and which is its last day?
select
  (
    select max(d.day)
    from calendar_day_at($2::integer) as d
    where d.month = $1::date
  ) as last_day,
  exists (
    select from posting as p
    where p.month = $1::date
      and p.load <= $2::integer
    group by p.measure, p.slice_id, p.offering_code, p.delivery, p.currency
    having sum(p.amount) <> 0
  ) as has_data
