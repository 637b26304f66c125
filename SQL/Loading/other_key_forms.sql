-- Which live rows have the key of a staged one in another form, as an earlier version had taken it?
with
brought as (
  select l.written as key
  from (
    select key as written, folded as key
    from key_form
    where fact = $1
  ) as l
  where exists (
    select from ${stage} as s
    where ${s.key = l.key}
  )
)
select array_to_string(array_remove(l.key, ''), ' ') as name, min(f.load) as load
from brought as l
join ${fact} as f on ${f.key = l.key}
where f.retired_load is null
group by l.key
order by name
