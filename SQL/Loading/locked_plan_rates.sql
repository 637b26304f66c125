-- Reject the rates of load $1 that would change a plan rate which a locked plan version converts with.
--
-- The first plan rate of a currency and month changes no plan: none could be used without it.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
select
  $1::integer,
  s.record,
  s.file_line,
  array[s.rate_type, s.currency, s.month::text],
  1,
  'rate',
  s.rate::text,
  format(
    'is not %s, the plan rate of %s in %s, which the locked plan version %s converts with',
    f.rate, s.currency, to_char(s.month, 'YYYY-MM'), min(v.version)
  ),
  'is not the plan rate that a locked plan version converts with'
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
