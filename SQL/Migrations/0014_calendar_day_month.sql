-- Figures ask for the days of a few months: without an index they read those of 130 years.

create index calendar_day_month on calendar_day (month);
