-- A slice that no deal had before.
insert into slice (slice_id, segment, geo, industry, order_type, deal_path)
values ($1, $2, $3, $4, $5, $6)
