-- From load $1 on, version $2 is the agreed one from month $3 on.
insert into plan_version (version, state, from_month, agreement, load)
values ($2, 'agreed', $3, $1, $1)
