-- Which records bring a key that another record of the same file brings too?
with
keyed as (
  select
    record,
    file_line,
    array[${key.text}] as key,
    count(*) over same_key as times,
    first_value(file_line) over same_key as first_line,
    last_value(file_line) over same_key as last_line
  from ${stage} as s
  window same_key as (
    partition by ${key}
    order by record
    rows between unbounded preceding and unbounded following
  )
)
select
  record,
  file_line,
  key,
  case when file_line = first_line then last_line else first_line end as other_line
from keyed
where times > 1
order by record
