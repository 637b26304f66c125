-- Keep in the journal what a load told beside its counts.
insert into load_note (load, position, kind, "count", text)
values ($1, $2, $3, $4, $5)
