-- The lines behind a month's figure are found by the deals that closed in it and by the revenue that
-- was recognised in it: without an index, every deal there ever was is read for them.

create index opportunity_close_date on opportunity (close_date);
create index revenue_recognised_on on revenue (recognised_on);
