-- Claim the tables, which hold no row, for the first bookings of the practice. Their indexes are
-- made anew when the rows are in (index_first_bookings.sql): sorting once is faster.
truncate opportunity, booking;
alter table opportunity drop constraint opportunity_key;
alter table booking drop constraint booking_key;
drop index opportunity_parent, opportunity_load, opportunity_retired, opportunity_close_date;
drop index booking_load, booking_retired;
