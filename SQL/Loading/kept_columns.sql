-- In how many staged rows does a column that the file lacks keep more than a blank, and which ones?
select ${kept}
from ${stage} as s
join ${fact} as f on (${f.key}) = (${s.key}) and f.retired_load is null
