-- What may the role offerbook_reader do, where it exists? Read the views, and nothing else.
--
-- Applied after the views whenever one of them changes, so that a new view is readable at once.

do $$
declare
  view_name text;
begin
  if not exists (select from pg_catalog.pg_roles as r where r.rolname = 'offerbook_reader') then
    return;
  end if;
  grant usage on schema offerbook to offerbook_reader;
  for view_name in
    select c.relname
    from pg_catalog.pg_class as c
    where c.relnamespace = 'offerbook'::regnamespace
      and c.relkind = 'v'
  loop
    execute format('grant select on offerbook.%I to offerbook_reader', view_name);
  end loop;
end
$$;
