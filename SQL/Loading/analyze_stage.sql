-- The planner must know how many rows wait.
analyze ${stage}
