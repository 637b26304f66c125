-- Take the rows out of the book that load $1 brings records for which say so.
update ${fact} as f
set retired_load = $1
from left_out as l
where l.load = $1
  and l.cause = 'retire'
  and ${f.key = l.key}
  and f.retired_load is null
