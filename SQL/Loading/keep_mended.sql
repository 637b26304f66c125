-- Keep that load $1 brings keys of feed $2 whose records earlier loads had left out, or takes them out
-- of the book.
insert into mended_record (load, record, mended_by)
select r.load, r.record, $1::integer
from rejected_record as r
join ${target} as s
  on s.load = $1
  and ${s.key = r.key}
where r.feed = $2
  and r.load < $1
union
select r.load, r.record, $1
from rejected_record as r
join left_out as l
  on l.load = $1
  and l.cause = 'retire'
  and l.key = r.key
where r.feed = $2
  and r.load < $1
