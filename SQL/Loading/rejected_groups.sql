-- What does load $1 reject records for? One row a column and rule, the $2 most frequent ones.
select
  fault_column,
  "rule",
  count(distinct record) as records,
  min(line) as first_line,
  greatest(count(*) over () - $2, 0) as others
from rejected_stage
where load = $1
group by fault_column, "rule"
order by records desc, first_line, fault_column
limit $2
