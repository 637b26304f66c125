-- Are the deals with services among the deals, in every month?
--
-- Decommissions count against both, so only months without them are held to it.
with
total as (
  select
    month,
    coalesce(sum(amount) filter (where measure = 'deals'), 0) as deals,
    coalesce(sum(amount) filter (where measure = 'deals-with-services'), 0) as with_services,
    coalesce(sum(amount) filter (where measure = 'product-deals'), 0) as product_deals,
    coalesce(
      sum(amount) filter (
        where measure in ('product-deals-with-own-services', 'product-deals-with-child-services')
      ),
      0
    ) as product_deals_with_services
  from posting
  group by month
)
select month, deals, with_services, product_deals, product_deals_with_services
from total as t
where (with_services > deals or product_deals_with_services > product_deals)
  and not exists (
    select
    from opportunity as o
    join calendar_day_at(2147483647) as d on d.day = o.close_date
    where d.month = t.month
      and o.deal_count < 0
      and o.retired_load is null
  )
order by month
