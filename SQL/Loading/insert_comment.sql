-- Write a comment that came with event $1.
insert into comment (event, month, indicator, section, dimensions, dimension_values, text)
values ($1::integer, $2::date, $3, $4, $5::text[], $6::text[], $7)
