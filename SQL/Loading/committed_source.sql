-- Which committed load of feed $1 took the file whose SHA-256 begins with $2, and was not undone since?
select l.load
from load as l
where l.feed = $1
  and starts_with(l.sha256, $2)
  and not exists (
    select from load_undone_at(2147483647) as u
    where u.load = l.load
  )
limit 1
