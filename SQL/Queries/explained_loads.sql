-- Which loads brought what makes up measure $2 of months $3 to $4, as of load $1?
--
-- $5 names dimensions and $6 their values; $7, $8 and $9 are months, currencies and what their
-- amounts are multiplied by.
with
brought as (
  select p.load, count(*) as parts, trim_scale(sum(p.amount * coalesce(r.factor, 1))) as amount
  from measure_parts($1, $2, $3::date, $4::date, $5::text[], $6::text[]) as p
  left join unnest($7::date[], $8::text[], $9::numeric[]) as r (month, currency, factor)
    on r.month = p.month
    and r.currency = p.currency
  group by p.load
)
select
  b.load,
  coalesce(l.file, l.note, 'undo of ' || l.undoes) as source,
  l.loaded_by,
  to_char(l.loaded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as time,
  b.parts,
  b.amount
from brought as b
join load as l on l.load = b.load
order by b.load
