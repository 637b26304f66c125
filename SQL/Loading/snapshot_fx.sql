-- The file is the whole truth for the rate types and months it holds, pair by pair: retire the live
-- rates of other currencies there.
update fx as x
set retired_load = $1
where x.retired_load is null
  and (x.rate_type, x.month) in (select s.rate_type, s.month from fx_stage as s)
  and not exists (
    select from fx_stage as s
    where (s.rate_type, s.currency, s.month) = (x.rate_type, x.currency, x.month)
  )
