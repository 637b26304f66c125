-- Which number does the next load have?
select coalesce(max(load), 0) + 1 as load
from load
