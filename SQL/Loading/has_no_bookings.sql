-- Were there never any bookings that new ones could meet?
select not exists (select from opportunity)
  and not exists (select from booking) as is_empty
