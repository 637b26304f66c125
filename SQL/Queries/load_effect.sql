-- What difference did a load make to each monthly measure, over all slices?
select month, measure, currency, sum(amount) as amount
from posting
where load = $1
group by month, measure, currency
having sum(amount) <> 0
order by month, measure, currency
