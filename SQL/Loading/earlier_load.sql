-- Which load brought the same file for the same feed in the same way, whole, and stands?
select l.load
from load as l
where l.feed = $1
  and l.sha256 = $2
  and l.mapping_sha256 is not distinct from $3
  and l.mode = $4
  and l.rejected = 0
  and not exists (
    select from load_undone_at(2147483647) as u
    where u.load = l.load
  )
order by l.load desc
limit 1
