-- Which columns does view $1 have, of which types, and what do they hold?
select
  a.attname as "column",
  format_type(a.atttypid, a.atttypmod) as type,
  col_description(a.attrelid, a.attnum) as comment
from pg_attribute as a
join pg_class as c on c.oid = a.attrelid
where c.relnamespace = 'offerbook'::regnamespace
  and c.relkind = 'v'
  and c.relname = $1
  and a.attnum > 0
order by a.attnum
