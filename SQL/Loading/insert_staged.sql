-- What is left in the stage is new or different: it becomes the live version.
insert into ${fact} (${columns}, load, record, file_line)
select ${columns}, load, record, file_line
from ${stage}
