-- The parts of a measure say which slice, offering and delivery they belong to: a function that gives
-- other columns is made anew.
drop function if exists measure_parts(integer, text, date, date, text[], text[]);
