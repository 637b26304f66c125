-- A column that the file does not have says nothing: staged rows take what their live row says there.
update ${stage} as s
set (${absent}) = row(${f.absent})
from ${fact} as f
where (${f.key}) = (${s.key})
  and f.retired_load is null
  and (${f.absent}) is distinct from (${s.absent})
