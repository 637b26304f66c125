-- Is every record of every load either skipped, accepted, unchanged or rejected?
select load, file, "read", skipped, accepted, unchanged, rejected
from load
where "read" <> skipped + accepted + unchanged + rejected
order by load
