-- What is wrong with each record that load $1 rejects? One row a record, in the file's order; the
-- first $2 of them, null for all.
select
  record,
  min(line) as line,
  min(key) as key,
  array_agg(coalesce(fault_column, '') order by fault, fault_column, fault_value) as columns,
  array_agg(fault_value order by fault, fault_column, fault_value) as values,
  array_agg(reason order by fault, fault_column, fault_value) as reasons
from rejected_stage
where load = $1
group by record
order by record
limit $2
