-- From load $1 on, setting $2 has value $3.
insert into setting (name, value, load)
values ($2, $3, $1)
