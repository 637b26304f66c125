-- Take the keys of what the mapping leaves out as they stream in.
copy left_out (load, record, line, cause, key, day, said_column, said_value) from stdin
