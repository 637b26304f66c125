-- Reject the rows of load $1 that break a rule about columns that the file lacks, with what they keep there.
insert into rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
)
select distinct
  $1::integer,
  s.record,
  s.file_line,
  array[${key.text}],
  $2::integer,
  $3::text,
  coalesce(s.${column}::text, ''),
  format($4::text, s.${other}),
  format($4::text, '...')
from ${stage} as s
where ${breach}
