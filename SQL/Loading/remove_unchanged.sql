-- Take rows out of the stage that say just what the live row with their key says.
delete from ${stage} as s
using ${fact} as f
where (${f.key}) = (${s.key})
  and f.retired_load is null
  and (${f.payload}) is not distinct from (${s.payload})
