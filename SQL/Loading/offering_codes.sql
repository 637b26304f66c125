-- Which offerings does the catalog hold?
select offering_code
from offering
where retired_load is null
