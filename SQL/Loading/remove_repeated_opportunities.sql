-- Lines of one opportunity need not stand together: keep the first statement of its own columns.
delete from opportunity_stage as s
using opportunity_stage as first
where first.opportunity_id = s.opportunity_id
  and first.record < s.record
