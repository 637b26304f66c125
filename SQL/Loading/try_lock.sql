-- Is no other load under way?
select pg_try_advisory_xact_lock(hashtext('offerbook.load')) as locked
