-- How many bytes does the stage take on disk, dead rows included?
select pg_relation_size('${stage}') as bytes
