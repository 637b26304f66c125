-- Does every key have one live version at the most?
select 'opportunity' as fact, opportunity_id as key, count(*) as versions
from opportunity
where retired_load is null
group by opportunity_id
having count(*) > 1
union all
select 'booking', opportunity_id || ' ' || line, count(*)
from booking
where retired_load is null
group by opportunity_id, line
having count(*) > 1
union all
select 'revenue', opportunity_id || ' ' || revenue_id, count(*)
from revenue
where retired_load is null
group by opportunity_id, revenue_id
having count(*) > 1
union all
select
  'plan_value',
  concat_ws(' ', version, indicator, month, segment, geo, category, held_for),
  count(*)
from plan_value
where retired_load is null
group by version, indicator, month, segment, geo, category, held_for
having count(*) > 1
union all
select 'offering', offering_code, count(*)
from offering
where retired_load is null
group by offering_code
having count(*) > 1
union all
select 'calendar_period', first_day::text, count(*)
from calendar_period
where retired_load is null
group by first_day
having count(*) > 1
union all
select 'calendar_day', d.day::text, count(*)
from calendar_day as d
where d.retired_load is null
  and d.day in (select l.day from calendar_day as l where l.load > 0)
group by d.day
having count(*) > 1
union all
select 'fx', concat_ws(' ', rate_type, currency, month), count(*)
from fx
where retired_load is null
group by rate_type, currency, month
having count(*) > 1
order by fact, key
