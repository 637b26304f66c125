-- An agreement from a month on lies over those before it: an indicator that its version does not plan
-- stays with the one below.

alter table plan_version
  add column agreement integer;

comment on column plan_version.agreement is 'The load that agreed it, kept through undo: of several that reach a month the highest counts. Null = it counts for every indicator from its month on.';
