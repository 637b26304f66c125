-- Remember a record that the load left out, until a later load brings its key.
insert into rejected_record (
  load, record, line, feed, key, fault_column, fault_value, reason
)
values ($1, $2, $3, $4, $5, $6, $7, $8)
