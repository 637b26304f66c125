-- Which exchange rates are known for months $2 to $3, as of load $1?
select rate_type, currency, month, rate
from fx_at($1::integer)
where month between $2::date and $3::date
