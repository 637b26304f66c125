-- Which planned rates of load $1 are higher than their indicators' files say is likely?
--
-- $2 indicators, with $3 the highest likely rate of each.
select
  p.file_line,
  p.value
from plan_value as p
join unnest($2::text[], $3::text[]) as likely (indicator, most)
  on likely.indicator = p.indicator
where p.load = $1
  and p.value > likely.most::numeric
order by p.file_line
