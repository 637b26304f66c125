-- The opportunities of load $1 are posted.
delete from touched
where load = $1
