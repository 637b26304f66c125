-- Keep that load $1 brings keys of feed $2 whose records earlier loads had left out.
insert into mended_record (load, record, mended_by)
select distinct r.load, r.record, $1::integer
from rejected_record as r
join ${target} as s
  on s.load = $1
  and ${s.key = r.key}
where r.feed = $2
  and r.load < $1
