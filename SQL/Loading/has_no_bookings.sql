-- Is there no live booking that new ones could meet?
select not exists (select from opportunity where retired_load is null)
  and not exists (select from booking where retired_load is null) as is_empty
