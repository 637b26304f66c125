-- Take the first rows of a table that was emptied in this transaction: they need no log of their
-- own where the server keeps a minimal one, and no second visit to be marked as visible.
copy ${target} (${columns}, load, record, file_line) from stdin with (freeze)
