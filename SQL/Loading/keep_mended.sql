-- Keep that load $1 brings keys of feed $2 whose records earlier loads had left out.
insert into mended_record (load, record, mended_by)
select r.load, r.record, $1
from rejected_record as r
where r.feed = $2
  and r.load < $1
  and r.key in (
    select array[${key.text}]
    from ${stage} as s
  )
