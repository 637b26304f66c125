-- Take rejected records out of the stage.
delete from ${stage}
where record = any ($1::integer[])
