-- From how many records of the file do the staged rows come?
select count(distinct record) as records
from ${stage}
