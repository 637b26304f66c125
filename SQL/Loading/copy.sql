-- Take rows as they stream in.
copy ${target} (${columns}, load, record, file_line) from stdin
