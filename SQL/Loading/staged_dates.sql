-- From when to when are the rows dated, and which is the last date that is not after day $1?
select
  (select min(${date}) from ${target}) as first_date,
  (select max(${date}) from ${target}) as last_date,
  (select max(${date}) from ${target} where ${date} <= $1) as last_known_date
