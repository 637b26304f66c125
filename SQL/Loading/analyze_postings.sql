-- The planner must know how the postings are spread: figures are read from them.
analyze posting, slice
