-- Wait until the other load has ended.
select pg_advisory_xact_lock(hashtext('offerbook.load'))
