-- Which views are there for psql and BI tools, and what is a row of each?
select
  c.relname as view,
  obj_description(c.oid, 'pg_class') as comment
from pg_class as c
where c.relnamespace = 'offerbook'::regnamespace
  and c.relkind = 'v'
order by c.relname
