-- Which loads after load $1 have brought or retired such rows?
select load
from ${fact}
where load > $1
union
select retired_load
from ${fact}
where retired_load > $1
