-- From load $1 on, version $2 is the agreed one.
insert into plan_version (version, state, load)
values ($2, 'agreed', $1)
