-- Take what is wrong with rejected records as it streams in.
copy rejected_stage (
  load, record, line, key, fault, fault_column, fault_value, reason, "rule"
) from stdin
