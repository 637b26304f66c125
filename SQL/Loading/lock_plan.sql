-- From load $1 on, version $2 refuses changes.
insert into plan_version (version, state, load)
values ($2, 'locked', $1)
