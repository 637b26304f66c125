-- What did load $1 tell beside its counts?
select
  n.kind,
  n."count",
  n.text
from load_note as n
where n.load = $1
order by n.position
