-- Reject the records of load $1 that bring a key which another one takes out of the book, and those that
-- take it out.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
with
disputed as (
  select
    l.key,
    l.record as retiring_record,
    l.line as retiring_line,
    s.record as bringing_record,
    s.file_line as bringing_line
  from left_out as l
  join ${stage} as s on ${s.key = l.key}
  where l.load = $1
    and l.cause = 'retire'
)
select distinct on (w.record)
  $1::integer,
  w.record,
  w.line,
  d.key,
  1,
  $2::text,
  array_to_string(d.key, ', '),
  format(w.reason, w.other_line),
  format(w.reason, '...')
from disputed as d
cross join lateral (
  values
    (
      d.retiring_record, d.retiring_line, d.bringing_line,
      'is to leave the book (`retire`), and line %s brings it'
    ),
    (
      d.bringing_record, d.bringing_line, d.retiring_line,
      'is to be brought, and line %s says that it is to leave the book (`retire`)'
    )
) as w (record, line, other_line, reason)
order by w.record, w.other_line
