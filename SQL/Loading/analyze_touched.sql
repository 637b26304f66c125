-- The planner must know how many opportunities are to be measured.
analyze touched, opportunity, booking, revenue
