-- What has lost its ground now that load $2 undid load $1, and which later loads had put it there?
--
-- A line and revenue stand on their opportunity, an opportunity on its lines, a sale on its
-- offering, an agreement on its plan's values, a rate on the currency that it is units of; a locked
-- plan version stays as it is. An agreement may be older than the last values that it stands on.
with
named_opportunity as (
  select o.opportunity_id, true as is_undone
  from opportunity as o
  where o.retired_load = $2
  union all
  select b.opportunity_id, false
  from booking as b
  where b.load = $2
  union all
  select r.opportunity_id, false
  from revenue as r
  where r.load = $2
),
lost_opportunity as (
  select n.opportunity_id, bool_or(n.is_undone) as is_undone
  from named_opportunity as n
  where not exists (
    select from opportunity as o
    where o.opportunity_id = n.opportunity_id
      and o.retired_load is null
  )
  group by n.opportunity_id
),
emptied_opportunity as (
  select o.opportunity_id
  from opportunity as o
  where o.retired_load is null
    and (
      o.load = $2
      or o.opportunity_id in (select b.opportunity_id from booking as b where b.retired_load = $2)
    )
    and not exists (
      select from booking as b
      where b.opportunity_id = o.opportunity_id
        and b.retired_load is null
    )
),
named_offering as (
  select f.offering_code, true as is_undone
  from offering as f
  where f.retired_load = $2
  union all
  select b.offering_code, false
  from booking as b
  where b.load = $2
  union all
  select r.offering_code, false
  from revenue as r
  where r.load = $2
),
lost_offering as (
  select n.offering_code, bool_or(n.is_undone) as is_undone
  from named_offering as n
  where n.offering_code is not null
    and not exists (
      select from offering as f
      where f.offering_code = n.offering_code
        and f.retired_load is null
    )
  group by n.offering_code
),
hanging_line as (
  select b.opportunity_id, b.line, 'lines' as what, b.opportunity_id as example
  from booking as b
  join lost_opportunity as o on o.opportunity_id = b.opportunity_id
  where b.retired_load is null
  union all
  select distinct b.opportunity_id, b.line, 'lines', b.opportunity_id
  from booking as b
  join emptied_opportunity as o on o.opportunity_id = b.opportunity_id
  union all
  select b.opportunity_id, b.line, 'sales', b.offering_code
  from booking as b
  join lost_offering as f on f.offering_code = b.offering_code
  where b.retired_load is null
),
hanging_revenue as (
  select r.opportunity_id, r.revenue_id, 'revenue' as what, r.opportunity_id as example
  from revenue as r
  join lost_opportunity as o on o.opportunity_id = r.opportunity_id
  where r.retired_load is null
  union all
  select r.opportunity_id, r.revenue_id, 'sales', r.offering_code
  from revenue as r
  join lost_offering as f on f.offering_code = r.offering_code
  where r.retired_load is null
),
changed_plan as (
  select p.version
  from plan_value as p
  where p.load = $2
    or p.retired_load = $2
),
valueless_agreement as (
  select v.version
  from plan_version as v
  where v.load = $2
    and v.state = 'agreed'
    and not exists (
      select from plan_value as p
      where p.version = v.version
        and p.retired_load is null
    )
),
changed_unit as (
  select before.value as before, after.value as after
  from (values (1)) as always
  left join setting as before
    on before.name = 'reporting-currency'
    and before.retired_load = $2
  left join setting as after
    on after.name = 'reporting-currency'
    and after.load = $2
  where before.value is distinct from after.value
),
cause as (
  select h.what, h.example, c.load
  from hanging_line as h
  join booking as b on b.opportunity_id = h.opportunity_id and b.line = h.line
  cross join lateral (values (b.load), (b.retired_load)) as c (load)
  union
  select h.what, h.example, c.load
  from hanging_revenue as h
  join revenue as r on r.opportunity_id = h.opportunity_id and r.revenue_id = h.revenue_id
  cross join lateral (values (r.load), (r.retired_load)) as c (load)
  union
  select 'opportunity', o.opportunity_id, o.retired_load
  from lost_opportunity as l
  join opportunity as o on o.opportunity_id = l.opportunity_id
  where not l.is_undone
    and (
      l.opportunity_id in (select h.opportunity_id from hanging_line as h)
      or l.opportunity_id in (select h.opportunity_id from hanging_revenue as h)
    )
  union
  select 'offering', f.offering_code, f.retired_load
  from lost_offering as l
  join offering as f on f.offering_code = l.offering_code
  where not l.is_undone
    and (
      l.offering_code in (select h.example from hanging_line as h where h.what = 'sales')
      or l.offering_code in (select h.example from hanging_revenue as h where h.what = 'sales')
    )
  union
  select 'lock', v.version, v.load
  from plan_version as v
  where v.state = 'locked'
    and v.retired_load is null
    and v.version in (select c.version from changed_plan as c)
  union
  select 'agreement', v.version, v.load
  from plan_version as v
  where v.state = 'agreed'
    and v.retired_load is null
    and v.version in (select c.version from changed_plan as c)
    and not exists (
      select from plan_value as p
      where p.version = v.version
        and p.retired_load is null
    )
  union
  select 'values', p.version, p.retired_load
  from valueless_agreement as a
  join plan_value as p on p.version = a.version
  union
  select 'rates', u.before, x.load
  from fx as x
  cross join changed_unit as u
  where x.retired_load is null
)
select
  l.load,
  c.what,
  min(c.example) as example,
  count(*) as things,
  coalesce(l.undoes <= $1, true)
  and not exists (
    select from load_undone_at(2147483647) as u
    where u.load = l.load
  ) as stands
from load as l
join cause as c on c.load = l.load
where l.load > $1
  or c.what = 'agreement'
group by l.load, c.what
order by l.load desc, c.what
