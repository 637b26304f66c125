-- Make room in a small stage: emptying its file would take longer than deleting a few rows.
delete from ${stage}
