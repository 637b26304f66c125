-- Claim the tables, which hold no row, for the first bookings of the practice.
truncate opportunity, booking
