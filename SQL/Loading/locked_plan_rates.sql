-- Which staged rates would change a plan rate that a locked plan version converts with?
--
-- The first plan rate of a currency and month changes no plan: none could be used without it.
select
  s.record,
  s.file_line,
  array[s.rate_type, s.currency, s.month::text] as key,
  s.currency,
  s.month,
  s.rate,
  f.rate as live_rate,
  min(v.version) as version
from fx_stage as s
join fx as f
  on (f.rate_type, f.currency, f.month) = (s.rate_type, s.currency, s.month)
  and f.retired_load is null
join plan_value as p
  on p.currency = s.currency
  and p.month = s.month
  and p.retired_load is null
join plan_version as v
  on v.version = p.version
  and v.state = 'locked'
  and v.retired_load is null
where s.rate_type = 'plan'
  and f.rate <> s.rate
group by s.record, s.file_line, s.rate_type, s.currency, s.month, s.rate, f.rate
order by s.record
