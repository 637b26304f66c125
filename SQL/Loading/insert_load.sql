-- Write the transaction into the journal.
insert into load (
  load, kind, feed, file, sha256, mapping, mapping_sha256, mode, undoes, note, loaded_by, loaded_at,
  "read", skipped, accepted, unchanged, rejected, inserted, replaced, retired,
  first_date, last_date, loaded_on, through, last_known_date
)
values (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now(), $12, $13, $14, $15, $16, $17, $18, $19,
  $20, $21, $22, $23, $24
)
