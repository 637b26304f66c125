-- Which loads of feed $2 after load $1 have left records out, which the same file may hold mended?
select load
from load
where feed = $2
  and load > $1
  and rejected > 0
