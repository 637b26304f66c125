-- Is there a role offerbook_reader?
select exists (
  select
  from pg_roles
  where rolname = 'offerbook_reader'
) as exists
