-- Is there such a load, and is it undone?
select l.load, u.by_load as undone_by
from load as l
left join load_undone_at(2147483647) as u on u.load = l.load
where l.load = $1
