-- Undo $2 by load $1: the rows it retired live again, as versions of their own, so that every
-- answer as of a load in between stays what it was.
insert into ${fact} (${columns}, load${place})
select ${columns}, $1${place}
from ${fact}
where retired_load = $2
