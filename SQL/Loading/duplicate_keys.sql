-- Reject the records of load $1 that bring a key which another record of the same file brings too.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
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
select distinct
  $1::integer,
  record,
  file_line,
  key,
  1,
  $2::text,
  array_to_string(key, ', '),
  'the same key is on line ' || case when file_line = first_line then last_line else first_line end
    || ' too; a file may hold each key once',
  'the same key is on another line too; a file may hold each key once'
from keyed
where times > 1
